import { CheckInDocument, PlanWeekDocument } from '@linli/client/generated/graphql';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useZone } from '../access/viewer.tsx';
import { useDeed } from '../app/useDeed.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { useAttendanceTexts } from './attendanceTexts.ts';
import type { PostingDay } from './DayScreen.tsx';
import { daysOfWeek, isoDay } from './days.ts';

interface Props {
  posting: PostingDay;
  again: () => void;
}

/** The secretary's own day: whether to be there today, the check-in, and the plan of the week. */
export function TodaySection({ posting, again }: Props) {
  const words = useAttendanceTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const zone = useZone();
  const today = isoDay(0, zone);
  const week = posting.currentWeek;
  const day = week?.days.find((one) => one.day === today);
  const time = (at: string) =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(
      new Date(at),
    );
  return (
    <section className="card attendance-today">
      <h2>{words.today}</h2>
      <p>{day?.isPlanned ? words.todayPlanned : words.todayFree}</p>
      {day?.checkedInAt ? (
        <p className="attendance-done" role="status">
          {words.checkedIn(time(day.checkedInAt))}
        </p>
      ) : (
        <CheckIn id={posting.id} again={again} />
      )}
      {week && (
        <>
          <h3>{words.week}</h3>
          <p>
            {words.required(week.required, week.attended)}{' '}
            <span className={`attendance-${week.state.toLowerCase()}`}>
              {label('AttendanceWeekState', week.state)}
            </span>
          </p>
          <Plan
            key={`${week.monday} ${week.planned}`}
            posting={posting}
            monday={week.monday}
            today={today}
            again={again}
          />
        </>
      )}
    </section>
  );
}

function CheckIn({ id, again }: { id: string; again: () => void }) {
  const words = useAttendanceTexts();
  const { busy, problem, fault, run } = useDeed();
  const [lost, setLost] = useState<string | null>(null);
  const [isLooking, setLooking] = useState(false);
  const checkIn = async () => {
    setLost(null);
    setLooking(true);
    const found = await position().catch((error: GeolocationPositionError) => error);
    setLooking(false);
    if ('code' in found) return setLost(found.code === 1 ? words.denied : words.failed);
    const { longitude: lng, latitude: lat } = found.coords;
    const input = { posting: id, point: { lng, lat }, deviceTime: new Date().toISOString() };
    if (await run(CheckInDocument, { input }, (data) => data.checkIn)) again();
  };
  return (
    <>
      <Button type="primary" size="large" block loading={busy || isLooking} onClick={() => void checkIn()}>
        {words.checkIn}
      </Button>
      <p className="muted">{words.checkInHint}</p>
      {(lost ?? problem) && <Alert type="error" role="alert" title={lost ?? problem} />}
      {fault && <Fault error={fault} />}
    </>
  );
}

/** Where the device is now: asked when the button is pressed, and never otherwise. */
function position(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(resolve, reject, {
      enableHighAccuracy: true,
      timeout: 15_000,
      maximumAge: 0,
    }),
  );
}

function Plan({ posting, monday, today, again }: Props & { monday: string; today: string }) {
  const words = useAttendanceTexts();
  const { locale } = useLocale();
  const { busy, problem, fault, run } = useDeed();
  const planned = (posting.currentWeek?.days ?? []).filter((one) => one.isPlanned).map((one) => one.day);
  const [days, setDays] = useState<readonly string[]>(planned);
  const week = daysOfWeek(monday);
  const name = (day: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(
      new Date(day),
    );
  const isOpen = (day: string) => day >= today && day >= posting.from && day <= posting.to;
  const save = async () => {
    const chosen = week.filter((day) => isOpen(day) && days.includes(day));
    const input = { posting: posting.id, week: monday, days: chosen };
    if (await run(PlanWeekDocument, { input }, (data) => data.planWeek)) again();
  };
  return (
    <>
      <div className="attendance-days">
        {week.map((day) => (
          <Checkbox
            key={day}
            checked={days.includes(day)}
            disabled={!isOpen(day)}
            onChange={({ target }) =>
              setDays(target.checked ? [...days, day] : days.filter((one) => one !== day))
            }
          >
            {name(day)}
          </Checkbox>
        ))}
      </div>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <Button className="attendance-save" loading={busy} onClick={() => void save()}>
        {words.savePlan}
      </Button>
    </>
  );
}
