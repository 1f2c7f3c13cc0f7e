// Moves the fields of a certificate on their drawing. The numbers in the form are the truth: a move writes them, and the form draws itself again.
(() => {
  const form = document.querySelector("[data-layout-editor]");
  if (!form) {
    return;
  }

  const step = 0.5;
  const names = { emblem: "Input.Emblem", qr: "Input.Qr" };
  const inputs = key => {
    const name = names[key] ?? `Input.Fields[${key}]`;
    return { x: form.elements[`${name}.X`], y: form.elements[`${name}.Y`] };
  };
  const read = input => Number.parseFloat(input.value.replace(",", ".")) || 0;
  const write = (input, value) => { input.value = String(Math.round(value / step) * step).replace(".", ","); };

  const place = (box, x, y) => {
    const { x: left, y: top } = inputs(box.dataset.muc);
    const page = box.ownerSVGElement.viewBox.baseVal;
    write(left, Math.min(Math.max(x, 0), page.width - box.width.baseVal.value));
    write(top, Math.min(Math.max(y, 0), page.height - box.height.baseVal.value));
    box.setAttribute("x", read(left));
    box.setAttribute("y", read(top));
  };
  const tell = box => inputs(box.dataset.muc).x.dispatchEvent(new Event("change", { bubbles: true }));

  const open = key => {
    for (const part of form.querySelectorAll("details[data-muc]")) {
      part.open = part.dataset.muc === key;
    }

    form.querySelector(`details[data-muc="${key}"]`)?.scrollIntoView({ block: "nearest" });
  };

  let held = null;
  let focused = null;
  form.addEventListener("pointerdown", event => {
    const box = event.target.closest(".cn-o");
    if (!box) {
      return;
    }

    const at = point(box, event);
    held = { box, dx: at.x - box.x.baseVal.value, dy: at.y - box.y.baseVal.value, moved: false };
    box.setPointerCapture(event.pointerId);
    box.focus({ preventScroll: true });
    event.preventDefault();
  });
  form.addEventListener("pointermove", event => {
    if (held) {
      const at = point(held.box, event);
      held.moved = true;
      place(held.box, at.x - held.dx, at.y - held.dy);
    }
  });
  form.addEventListener("pointerup", () => {
    // Only now, for opening scrolls the page away under the pointer.
    if (held) {
      open(held.box.dataset.muc);
    }

    if (held?.moved) {
      tell(held.box);
    }

    held = null;
  });
  form.addEventListener("focusin", event => {
    const box = event.target.closest(".cn-o");
    focused = box ? box.dataset.muc : null;
  });
  form.addEventListener("keydown", event => {
    const box = event.target.closest(".cn-o");
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (box && event.key === "Enter") {
      open(box.dataset.muc);
      event.preventDefault();
    }

    if (box && way) {
      const by = step * (event.shiftKey ? 10 : 1);
      place(box, box.x.baseVal.value + way[0] * by, box.y.baseVal.value + way[1] * by);
      tell(box);
      event.preventDefault();
    }
  });

  // A button that fetches a file leaves the page as it is: the form may be sent again.
  form.addEventListener("submit", event => {
    if (event.submitter?.hasAttribute("data-plain")) {
      setTimeout(() => delete form.dataset.sent);
    }
  });

  // The drawing is a new one after each change: the box that was held stays the one the keys move.
  document.addEventListener("htmx:afterSwap", event => {
    if (event.target.id === "ban-ve" && focused !== null) {
      const key = focused;
      document.querySelector(`#ban-ve .cn-o[data-muc="${key}"]`)?.focus();
    }
  });

  function point(box, event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(box.ownerSVGElement.getScreenCTM().inverse());
  }
})();
