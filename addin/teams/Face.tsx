import { Avatar, type AvatarProps } from '@fluentui/react-components';
import type { Person } from '../../shared/api.ts';
import { useFace } from '../common/photos.tsx';

/** A face beside its name, so it says nothing itself. */
export function Face({ person, ...props }: { person: Person } & Pick<AvatarProps, 'size' | 'className'>) {
  const face = useFace(person.id);
  return (
    <Avatar
      {...props}
      name={person.displayName}
      idForColor={person.id}
      color="colorful"
      aria-hidden
      {...(face ? { image: { src: face, alt: '' } } : {})}
    />
  );
}
