import {
  type CommunityDutiesQuery,
  type DutyFaceFragment,
  EndDutyMemberDocument,
} from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import { EndButton } from './EndButton.tsx';
import { dutyRoles, useDutyRoleTexts } from './texts.ts';

interface Props {
  counts: NonNullable<CommunityDutiesQuery['deedCounts']>;
  members: readonly DutyFaceFragment[];
  again: () => void;
}

/** The five duties: what each does, who has it, and how much was done in it. */
export function Counts({ counts, members, again }: Props) {
  const words = useDutyRoleTexts();
  const label = useLabel();
  return (
    <table className="duty-counts">
      <thead>
        <tr>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.holders}</th>
          <th scope="col">{words.done}</th>
        </tr>
      </thead>
      <tbody>
        {dutyRoles.map((role) => {
          const { deeds = 0, tookPart = 0 } = counts.find((one) => one.role === role) ?? {};
          const holders = members.filter((one) => one.role === role);
          return (
            <tr key={role}>
              <th scope="row">
                {label('DutyRole', role)}
                <small>{words.does[role]}</small>
              </th>
              <td>
                {holders.length === 0 && <span className="muted">{words.nobody}</span>}
                {holders.map((one) => (
                  <div key={one.id} className="duty-holder">
                    <span>{one.person.name}</span>
                    {one.viewerCanEnd && (
                      <EndButton
                        named={words.endNamed(one.person.name, label('DutyRole', role))}
                        document={EndDutyMemberDocument}
                        input={(to) => ({ input: { member: one.id, to } })}
                        pick={(data) => data.endDutyMember}
                        done={again}
                      />
                    )}
                  </div>
                ))}
              </td>
              <td className="duty-number">
                {words.doneCount(deeds)}
                {tookPart > 0 && <small>{words.people(tookPart)}</small>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
