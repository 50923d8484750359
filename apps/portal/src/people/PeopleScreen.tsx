import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { useTitle } from '../app/useTitle.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { AtWork } from './AtWork.tsx';
import './PeopleScreen.css';
import { usePeopleTexts } from './texts.ts';
import { useStaff } from './useStaff.ts';
import { Waiting } from './Waiting.tsx';

/** Who works at the places that one administers, as what, and who was invited. */
export function PeopleScreen() {
  const words = usePeopleTexts();
  const [name, setName] = useState('');
  const sought = useDeferredValue(name.trim());
  const waiting = useStaff(true, '');
  const staff = useStaff(false, sought);
  useTitle(words.title);
  const error = waiting.error ?? staff.error;
  const again = () => {
    waiting.again();
    staff.again();
  };
  if (error && !(waiting.rows && staff.rows)) return <PageFault error={error} retry={again} />;
  return (
    <article className="people">
      <header className="people-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
        <Link className="people-invite" to="/invite">
          {words.invite}
        </Link>
      </header>
      <section className="people-part" aria-labelledby="people-waiting">
        <h2 id="people-waiting">{words.waiting}</h2>
        {waiting.rows === null && <Loading lines={2} />}
        {waiting.rows?.length === 0 && <p className="muted">{words.noneWaiting}</p>}
        {waiting.rows && waiting.rows.length > 0 && <Waiting rows={waiting.rows} again={again} />}
        {waiting.more && (
          <Button onClick={() => void waiting.more?.()} loading={waiting.loading}>
            {words.more}
          </Button>
        )}
      </section>
      <section className="people-part" aria-labelledby="people-staff">
        <h2 id="people-staff">{words.people}</h2>
        <search>
          <Input
            type="search"
            value={name}
            onChange={({ target }) => setName(target.value)}
            placeholder={words.search}
            aria-label={words.search}
            allowClear
          />
        </search>
        {staff.rows === null && <Loading lines={6} />}
        {staff.rows?.length === 0 && <Empty words={words.nobody} />}
        {staff.rows && staff.rows.length > 0 && (
          <>
            <p className="muted" role="status">
              {words.count(staff.total)}
            </p>
            <AtWork rows={staff.rows} again={again} />
          </>
        )}
        {staff.more && (
          <Button onClick={() => void staff.more?.()} loading={staff.loading}>
            {words.more}
          </Button>
        )}
      </section>
    </article>
  );
}
