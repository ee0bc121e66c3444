/** Who it is, and by which address they are told apart. */
export const PersonCell = ({ name, email }: Readonly<{ name: string; email: string }>) => (
  <span className="block min-w-0">
    {name}
    <span className="text-ink-muted block text-sm font-normal break-all">{email}</span>
  </span>
);
