// Small comforts; every page works without them.
document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    document.getElementById("tra-cuu")?.focus();
  }
});

// After a refused form the reader's eye and the screen reader start at what must be mended.
document.querySelector(".error-summary")?.focus();

// A click that has been sent is not sent again while the answer is on its way.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
  } else if (form.method === "post") {
    form.dataset.sent = "1";
    addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
  }
});

// A table that is wider than its frame can be scrolled with the arrow keys; one that fits is no stop of the Tab key.
const reachWideFrames = () => {
  for (const frame of document.querySelectorAll(".table-responsive")) {
    frame.toggleAttribute("tabindex", false);
    if (frame.scrollWidth > frame.clientWidth) {
      frame.tabIndex = 0;
    }
  }
};
reachWideFrames();
addEventListener("resize", reachWideFrames);
document.addEventListener("htmx:afterSettle", reachWideFrames);

// Copying is a comfort: without script the text is there to be selected.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = "Đã sao chép";
  });
}
