// Walks an element to a state, as a person would: what it does next it looks for until it is there.
const { tag, steps, ready } = JSON.parse(document.querySelector('#way').textContent);
let element = document.querySelector(tag);

const soon = () => new Promise((resolve) => requestAnimationFrame(resolve));

function look(wanted) {
  const [, way, words] = /^(.*?)(?: \/(.+)\/)?$/.exec(wanted);
  const steps = way.split(' >>> ');
  const last = steps.pop();
  const inside = steps.reduce((host, step) => host?.shadowRoot?.querySelector(step), element);
  return [...(inside?.shadowRoot?.querySelectorAll(last) ?? [])].find(
    (one) => !words || new RegExp(words).test(one.textContent),
  );
}

async function find(wanted) {
  while (true) {
    const found = look(wanted);
    if (found && !found.disabled) return found;
    await soon();
  }
}

/** Until this tab keeps something of the element's site under a name. */
async function kept(name) {
  const key = `${name} ${element.siteKey}`;
  while (!sessionStorage.getItem(key)) await soon();
}

async function picture(name) {
  const canvas = new OffscreenCanvas(800, 600);
  const context = canvas.getContext('2d');
  const light = context.createRadialGradient(300, 200, 20, 400, 300, 420);
  light.addColorStop(0, '#f6e3b4');
  light.addColorStop(1, '#3c4a4d');
  context.fillStyle = light;
  context.fillRect(0, 0, 800, 600);
  return new File([await canvas.convertToBlob()], name, { type: 'image/png' });
}

async function pick(input, files) {
  const picked = new DataTransfer();
  for (const [name, what] of Object.entries(files))
    picked.items.add(
      what === 'picture'
        ? await picture(name)
        : new File([new Uint8Array(what)], name, { type: 'image/jpeg' }),
    );
  input.files = picked.files;
}

async function take(step) {
  if (step === 'anew') {
    const again = element.cloneNode(true);
    element.replaceWith(again);
    element = again;
    return;
  }
  if ('kept' in step) return kept(step.kept);
  if ('world' in step) return void (await fetch(step.world, { method: 'POST' }));
  if ('fire' in step) return void document.dispatchEvent(new Event(step.fire, { bubbles: true }));
  const [selector, value] = step;
  const target = await find(selector);
  // A drawing has no click of its own.
  if (value === undefined)
    return target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  if (value.files) await pick(target, value.files);
  else target.value = value;
  for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
}

for (const step of steps) {
  await take(step);
  await element.updateComplete;
}
while (!look(ready)) await soon();
document.documentElement.dataset.reached = '';
