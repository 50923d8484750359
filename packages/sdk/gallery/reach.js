// Walks an element to a state, as a person would: what it does next it looks for until it is there.
const { tag, steps, ready } = JSON.parse(document.querySelector('#way').textContent);
const element = document.querySelector(tag);

async function find(selector) {
  while (true) {
    const found = element.shadowRoot?.querySelector(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

for (const [selector, value] of steps) {
  const target = await find(selector);
  if (value === undefined) target.click();
  else {
    target.value = value;
    for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
  }
  await element.updateComplete;
}
await find(ready);
document.documentElement.dataset.reached = '';
