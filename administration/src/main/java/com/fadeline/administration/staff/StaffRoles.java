package com.fadeline.administration.staff;

import java.util.Set;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;

/** Validation of the role and clinics of accounts of staff, and of programs. */
public final class StaffRoles {

	private StaffRoles() {
	}

	/**
	 * Accepts a role of staff with its clinics.
	 * @throws InvalidEntriesException if clinics are missing, or it is no role of staff
	 */
	public static void check(Role role, Set<ClinicId> clinics) {
		switch (role) {
			case ADMIN -> {
			}
			case MANAGER, SPECIALIST -> {
				if (clinics.isEmpty()) {
					throw new InvalidEntriesException("clinics",
							"are missing; a %s sees own clinics alone".formatted(role));
				}
			}
			case CLIENT, SYSTEM -> throw new InvalidEntriesException("role",
					"'%s' is no role of staff; choose ADMIN, MANAGER or SPECIALIST".formatted(role));
		}
	}

}
