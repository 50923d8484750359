// What plugins of such a page do, each in its way: noConflict, emoji as pictures, lazy loading, shortcuts, a cookie notice.
const $ = window.jQuery.noConflict();

/** As the emoji script does: every text on the page that has one is taken apart. */
const emojiAsPictures = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode())
    if (/\p{Emoji_Presentation}/u.test(walker.currentNode.data)) found.push(walker.currentNode);
  for (const text of found) {
    const parts = text.data.split(/(\p{Emoji_Presentation})/u).map((part, index) =>
      index % 2 === 1
        ? Object.assign(new Image(), {
            className: 'emoji',
            alt: part,
            src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
          })
        : part,
    );
    text.replaceWith(...parts);
  }
};

/** As lazy loading does: pictures and frames lose their address until they are seen. */
const later = (root) => {
  $(root)
    .find('img[src]:not(.emoji), iframe')
    .addBack('img[src]:not(.emoji), iframe')
    .each((_, one) => {
      const { src } = one;
      if (one.dataset.src === undefined && src) {
        one.dataset.src = src;
        one.removeAttribute('src');
      }
      one.loading = 'lazy';
    });
};

new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      later(node);
      emojiAsPictures(node);
    }
}).observe(document.body, { childList: true, subtree: true });

$((jq) => {
  emojiAsPictures(document.body);
  jq('.cookie-notice button').on('click', () => jq('.cookie-notice').addClass('closed'));
  // A carousel and a search box that listen to single keys, wherever they think nobody is writing.
  jq(document).on('keydown', (event) => {
    if (/^(input|textarea|select)$/i.test(event.target.tagName)) return;
    if (/^([jks/ ]|Arrow.*|Backspace|Enter)$/.test(event.key)) {
      event.preventDefault();
      jq('body').attr('data-shortcut', event.key);
    }
  });
  // Against copying.
  jq(document).on('contextmenu selectstart copy', () => false);
  // Every form of the page is looked after; a page builder draws its blocks anew.
  jq('form').on('submit', () => jq('body').attr('data-form', 'sent'));
  jq('.entry-content')
    .find('p')
    .filter((_, one) => one.textContent.trim() === '' && one.children.length === 0)
    .remove();
});
