// Keys and emphasis for the review of a plan or of a list read from a file; the pages work without them by their anchors and boxes.
// .fact: an item to walk; .doubt or [data-doubt]: one to look at; [data-accept] in an item: the box that says yes to it.
(() => {
  const form = document.querySelector("[data-review]");
  const text = document.querySelector(".plan-text");
  if (!form) {
    return;
  }

  const facts = [...form.querySelectorAll(".fact")];
  let at = -1;

  const show = key => {
    if (!text || !key) {
      return;
    }

    for (const mark of text.querySelectorAll("mark")) {
      mark.classList.toggle("is-shown", mark.dataset.facts.split(" ").includes(key));
    }

    const place = document.getElementById(`cho-${key}`);
    if (place) {
      text.scrollTo({ top: place.offsetTop - text.offsetTop - text.clientHeight / 3 });
    }
  };

  const keyOf = fact => fact.id.startsWith("tt-") ? fact.id.slice(3) : fact.querySelector("a[href^='#tt-']")?.hash.slice(4);

  const isDoubtful = fact => fact.matches("[data-doubt]") || (fact.matches(".doubt") && !fact.querySelector("[data-accept]")?.checked);

  const stand = index => {
    facts[at]?.classList.remove("is-current");
    at = index;
    const fact = facts[at];
    fact.classList.add("is-current");
    (fact.querySelector("summary, input:checked, input:not([type=hidden]), textarea, select") ?? fact).focus({ preventScroll: true });
    fact.scrollIntoView({ block: "center" });
    show(keyOf(fact));
  };

  const go = (step, only = () => true) => {
    for (let next = at + step; next >= 0 && next < facts.length; next += step) {
      if (only(facts[next])) {
        stand(next);
        return;
      }
    }
  };

  const accept = () => {
    const box = at >= 0 ? facts[at].querySelector("[data-accept]") : null;
    if (!box) {
      return false;
    }

    box.checked = true;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    delete facts[at].dataset.doubt;
    go(1, isDoubtful);
    return true;
  };

  // A doubt stands apart from the fact it is about: editing goes to the fact.
  const edit = () => {
    const about = facts[at].querySelector("a[href^='#tt-']")?.hash.slice(1);
    const fact = (about && document.getElementById(about)) || facts[at];
    const details = fact.querySelector("details");
    if (details) {
      details.open = true;
    }

    (details ?? fact).querySelector("textarea, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select")?.focus();
  };

  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && event.target.closest("textarea, select, input")) {
      event.target.blur();
      return;
    }

    const typing = event.target.closest("textarea, select, input:not([type=checkbox]):not([type=radio])");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      go(event.key === "j" ? 1 : -1);
    } else if (event.key === "n" || event.key === "p") {
      event.preventDefault();
      go(event.key === "n" ? 1 : -1, isDoubtful);
    } else if (event.key === "e" && at >= 0) {
      event.preventDefault();
      edit();
    } else if (event.key === "Enter" && !event.target.closest("button, a, summary") && accept()) {
      event.preventDefault();
    }
  });

  form.addEventListener("focusin", event => {
    const fact = event.target.closest(".fact");
    if (fact) {
      facts[at]?.classList.remove("is-current");
      at = facts.indexOf(fact);
      fact.classList.add("is-current");
      show(keyOf(fact));
    }
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("[data-show]");
    if (link && text) {
      event.preventDefault();
      show(link.dataset.show);
    }
  });

  // Typed text is not lost by a slip of the mouse.
  let changed = false;
  form.addEventListener("input", () => changed = true);
  form.addEventListener("submit", () => changed = false);
  addEventListener("beforeunload", event => {
    if (changed) {
      event.preventDefault();
    }
  });
})();
