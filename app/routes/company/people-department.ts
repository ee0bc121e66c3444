import { placePerson } from "#app/domain/identity/departments/place-person.ts";
import { PlacePerson } from "#app/domain/identity/departments/schema.ts";
import { write } from "#app/edge.ts";

export const action = write(PlacePerson, placePerson, {
  goTo: ({ personId }) => `/company/people/${personId}`,
});
