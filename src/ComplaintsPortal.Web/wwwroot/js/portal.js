// Small comforts; every page does its work without them.
(() => {
  "use strict";

  const summary = document.getElementById("error-summary");
  if (summary) summary.focus();

  // The names of the files chosen, all of them, before anything is sent.
  for (const input of document.querySelectorAll("input[type=file][multiple]")) {
    const list = document.createElement("ul");
    list.className = "files";
    list.setAttribute("aria-live", "polite");
    list.hidden = true;
    input.after(list);
    const size = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
    input.addEventListener("change", () => {
      list.replaceChildren(...Array.from(input.files, file => {
        const row = document.createElement("li");
        const name = document.createElement("bdi");
        name.className = "name";
        name.textContent = file.name;
        const weight = document.createElement("span");
        weight.className = "size";
        weight.textContent = file.size < 1048576
          ? `${size.format(Math.ceil(file.size / 1024))}\u00a0Ko`
          : `${size.format(file.size / 1048576)}\u00a0Mo`;
        row.append(name, " ", weight);
        return row;
      }));
      list.hidden = input.files.length === 0;
    });
  }

  // Copy what is worth keeping: the words of both states come from the page.
  for (const button of document.querySelectorAll("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.querySelector(button.dataset.copy);
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = button.dataset.copied;
    });
  }

  for (const button of document.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // A page left by mistake does not lose a text that took an hour to write.
  for (const form of document.querySelectorAll("form[data-guard]")) {
    let touched = false;
    form.addEventListener("input", () => { touched = true; });
    form.addEventListener("submit", () => { touched = false; });
    window.addEventListener("beforeunload", event => { if (touched) event.preventDefault(); });
  }
})();
