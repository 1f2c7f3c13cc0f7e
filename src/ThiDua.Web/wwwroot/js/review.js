// Keys and emphasis for the review of a plan; the page works without them by its anchors.
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

  const go = step => {
    at = Math.min(Math.max(at + step, 0), facts.length - 1);
    const fact = facts[at];
    (fact.querySelector("summary, input:not([type=hidden]), textarea, select") ?? fact).focus();
    fact.scrollIntoView({ block: "center" });
    show(keyOf(fact));
  };

  document.addEventListener("keydown", event => {
    const typing = event.target.closest("textarea, select, input:not([type=checkbox])");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      go(event.key === "j" ? 1 : -1);
    } else if (event.key === "e" && at >= 0) {
      event.preventDefault();
      const details = facts[at].querySelector("details");
      if (details) {
        details.open = true;
      }

      facts[at].querySelector("textarea, input:not([type=hidden]):not([type=checkbox]), select")?.focus();
    } else if (event.key === "Enter" && event.target.matches(".doubt input[type=checkbox]")) {
      event.preventDefault();
      event.target.checked = true;
      go(1);
    }
  });

  form.addEventListener("focusin", event => {
    const fact = event.target.closest(".fact");
    if (fact) {
      at = facts.indexOf(fact);
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
