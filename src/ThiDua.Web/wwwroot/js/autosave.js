// Saves the sections of a report while they are typed: one second after the last key, and at least every two seconds of typing.
// Without this file the button "Lưu hồ sơ" does the same work.
(() => {
  const form = document.querySelector("form[data-autosave-url]");
  if (!form) {
    return;
  }

  const quietMs = 1000;
  const mostMs = 2000;
  const againMs = 5000;
  const state = form.querySelector("[data-autosave-state]");
  const token = form.querySelector("input[name=__RequestVerificationToken]").value;
  const parts = [...form.querySelectorAll("[data-autosave]")].map(part);

  function say(sentence, bad) {
    state.textContent = sentence;
    state.classList.toggle("save-state-bad", !!bad);
  }

  function part(root) {
    const box = root.querySelector("textarea");
    const me = {
      root, box, code: root.dataset.autosave, revision: root.querySelector("input[name$='.Revision']"), shown: root.querySelector("input[name$='.Shown']"),
      saved: box.value, timer: 0, since: 0, busy: false, stuck: false,
      conflict: root.querySelector("[data-autosave-conflict]"), other: null,
    };
    box.addEventListener("input", () => plan(me));
    root.querySelector("[data-autosave-keep]").addEventListener("click", () => settle(me, box.value));
    root.querySelector("[data-autosave-take]").addEventListener("click", () => settle(me, me.other.body));
    return me;
  }

  function dirty(me) {
    return me.box.value !== me.saved;
  }

  function plan(me) {
    if (me.other) {
      return;
    }

    me.since ||= Date.now();
    clearTimeout(me.timer);
    me.timer = setTimeout(save, Math.max(0, Math.min(quietMs, me.since + mostMs - Date.now())), me);
    if (!me.stuck) {
      say("Đang soạn…");
    }
  }

  async function save(me, keepalive = false) {
    clearTimeout(me.timer);
    if (me.other || !dirty(me)) {
      me.since = 0;
      return;
    }

    if (me.busy) {
      me.timer = setTimeout(save, 200, me);
      return;
    }

    me.busy = true;
    me.since = 0;
    const text = me.box.value;
    const fields = new FormData();
    fields.set("__RequestVerificationToken", token);
    fields.set("section.Code", me.code);
    fields.set("section.Body", text);
    fields.set("section.Revision", me.revision.value);
    try {
      const answer = await fetch(form.dataset.autosaveUrl, { method: "POST", body: fields, redirect: "manual", keepalive });
      await take(me, text, answer);
    } catch {
      fail(me, "Chưa lưu được vì mất kết nối. Giữ trang này mở, hệ thống tự lưu lại khi có mạng.");
    } finally {
      me.busy = false;
    }

    if (dirty(me) && !me.other && !me.stuck) {
      plan(me);
    }
  }

  async function take(me, text, answer) {
    const isJson = (answer.headers.get("content-type") ?? "").includes("json");
    if (!isJson) {
      fail(me, "Chưa lưu được vì phiên làm việc đã hết. Đăng nhập lại ở thẻ khác rồi quay lại trang này, nội dung vẫn còn.");
      return;
    }

    const told = await answer.json();
    if (answer.ok) {
      me.saved = text;
      me.stuck = false;
      me.revision.value = told.revision;
      // What the page now holds is stored: an older fingerprint would make the button skip a section set back to its first text.
      me.shown.value = "";
      say(`Đã lưu lúc ${told.at}`);
    } else if (answer.status === 409 && told.body !== undefined) {
      ask(me, told);
    } else {
      fail(me, told.sentence, false);
    }
  }

  function fail(me, sentence, again = true) {
    me.stuck = true;
    say(sentence, true);
    if (again) {
      me.timer = setTimeout(save, againMs, me);
    }
  }

  // Two tabs wrote different texts: both are shown, nothing is overwritten until somebody chooses.
  function ask(me, told) {
    me.other = told;
    me.conflict.hidden = false;
    me.conflict.querySelector("[data-autosave-sentence]").textContent = told.sentence;
    me.conflict.querySelector("[data-autosave-other]").textContent = told.body;
    say("Có nội dung lưu ở nơi khác, cần chọn giữ nội dung nào.", true);
  }

  function settle(me, text) {
    me.revision.value = me.other.revision;
    me.saved = me.other.body;
    me.other = null;
    me.conflict.hidden = true;
    me.box.value = text;
    me.box.focus();
    say(dirty(me) ? "Đang soạn…" : "Đã dùng nội dung đã lưu");
    save(me);
  }

  // Leaving or hiding the page sends what is not saved yet; the browser carries it on after the page is gone.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      parts.forEach(me => save(me, true));
    }
  });
  addEventListener("online", () => parts.forEach(me => save(me)));
  addEventListener("beforeunload", event => {
    if (!form.dataset.sent && parts.some(me => dirty(me) && (me.stuck || me.other))) {
      event.preventDefault();
    }
  });
})();
