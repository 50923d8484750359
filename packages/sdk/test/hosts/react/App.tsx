// A property company's page as its webmaster writes it with React 19.

import { Report } from 'documented:react.tsx';
import { type ReactElement, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { LinliReport } from '../../../types/elements.d.ts';
import type {} from '../../../types/react.d.ts';

const address = new URLSearchParams(location.search);
const root = document.querySelector('#root');

function App(): ReactElement {
  const [shown, setShown] = useState(true);
  const [large, setLarge] = useState(false);
  const [told, setTold] = useState('');
  const naming = useCallback((report: LinliReport | null) => {
    if (report) report.texts = { title: '有事请说' };
  }, []);
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        换页
      </button>
      <button type="button" onClick={() => setLarge(!large)}>
        大字
      </button>
      <output>{told}</output>
      {shown && (
        <linli-report
          ref={naming}
          site-key={address.get('key') ?? ''}
          text-size={large ? 'large' : 'normal'}
          onlinli-submitted={({ detail }) => setTold(`已提交 ${detail.code}`)}
        >
          <a href="/fallback">上报问题</a>
        </linli-report>
      )}
      {shown && (
        <linli-status
          code={address.get('code') ?? ''}
          secret={address.get('secret') ?? ''}
          fragment={address.has('fragment')}
        />
      )}
    </>
  );
}

if (root) createRoot(root).render(address.has('documented') ? <Report /> : <App />);
