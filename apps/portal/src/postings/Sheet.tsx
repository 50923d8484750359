import { Button } from 'antd';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { When } from '../pieces/When.tsx';
import { useAttendanceTexts } from './attendanceTexts.ts';
import type { PostingDay } from './DayScreen.tsx';
import { monthFrom } from './days.ts';

interface Props {
  sheet: NonNullable<PostingDay['attendance']>;
  show: (month: string) => void;
}

/** A month: its weeks against what is asked for, and its days. */
export function Sheet({ sheet, show }: Props) {
  const words = useAttendanceTexts();
  const label = useLabel();
  const { locale } = useLocale();
  // Outside the term, and in weeks of holidays, nothing is asked for.
  const weeks = sheet.weeks.filter(({ required, attended }) => required + attended > 0);
  const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(sheet.month),
  );
  return (
    <section className="card attendance-sheet">
      <div className="postings-head">
        <h2>
          {words.sheet} {month}
        </h2>
        <span>
          <Button onClick={() => show(monthFrom(sheet.month, -1))}>{words.before}</Button>{' '}
          <Button onClick={() => show(monthFrom(sheet.month, 1))}>{words.after}</Button>
        </span>
      </div>
      <p role="status">{words.sum(sheet.attended, sheet.planned)}</p>
      <ul className="attendance-weeks">
        {weeks.map(({ monday, required, attended, planned, missing, state }) => (
          <li key={monday}>
            <span>{readableDate(monday, locale)}</span>
            <span>{words.required(required, attended)}</span>
            <span className="muted">{words.planned(planned)}</span>
            <span className={`attendance-${state.toLowerCase()}`}>
              {missing > 0 ? words.missing(missing) : label('AttendanceWeekState', state)}
            </span>
          </li>
        ))}
      </ul>
      {sheet.days.length === 0 ? (
        <p className="muted">{words.empty}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.plan}</th>
              <th scope="col">{words.signed}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.days.map(({ day, isPlanned, checkedInAt }) => (
              <tr key={day}>
                <td>{readableDate(day, locale)}</td>
                <td>{isPlanned ? words.yes : words.no}</td>
                <td>{checkedInAt ? <When at={checkedInAt} /> : words.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
