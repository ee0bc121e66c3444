import {
  departmentMoved,
  departmentRemoved,
  peoplePlaced,
} from "#app/domain/identity/departments/events.ts";
import {
  emailChanged,
  personJoined,
  personReactivated,
  rolesChanged,
} from "#app/domain/identity/events.ts";
import { assignmentGoesOn } from "#app/domain/learning/assigning/events.ts";
import { goOnAssigning } from "#app/domain/learning/assigning/go-on-assigning.ts";
import { classChanged } from "#app/domain/learning/classes/events.ts";
import { fillClass } from "#app/domain/learning/classes/fill-class.ts";
import { fitPerson } from "#app/domain/learning/classes/fit-person.ts";
import { fitPlaced } from "#app/domain/learning/classes/fit-placed.ts";
import { followMove, followRemoval } from "#app/domain/learning/classes/follow-departments.ts";
import { when } from "./handle.ts";

export const onClassChanged = when(classChanged, "learning.fill-class", fillClass);

export const onJoinedFit = when(personJoined, "learning.fit-who-joined", fitPerson);

export const onEmailFit = when(emailChanged, "learning.fit-new-address", fitPerson);

export const onRolesFit = when(rolesChanged, "learning.fit-new-roles", fitPerson);

export const onReactivatedFit = when(personReactivated, "learning.fit-who-is-back", fitPerson);

export const onPlacedFit = when(peoplePlaced, "learning.fit-who-moved", fitPlaced);

export const onDepartmentMoved = when(departmentMoved, "learning.follow-department", followMove);

export const onDepartmentRemoved = when(
  departmentRemoved,
  "learning.follow-removed-department",
  followRemoval,
);

export const onAssignment = when(assignmentGoesOn, "learning.go-on-assigning", goOnAssigning);
