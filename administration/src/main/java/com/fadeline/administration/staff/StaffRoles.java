package com.fadeline.administration.staff;

import java.util.Set;

import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.problems.MalformedRequestException;

/** Validation of the role and clinics of accounts of staff, and of programs. */
public final class StaffRoles {

	private StaffRoles() {
	}

	/**
	 * Accepts a role of staff with its clinics.
	 * @throws MalformedRequestException if clinics are missing, or it is no role of staff
	 */
	public static void check(Role role, Set<ClinicId> clinics) {
		switch (role) {
			case ADMIN -> {
			}
			case MANAGER, SPECIALIST -> {
				if (clinics.isEmpty()) {
					throw new MalformedRequestException("clinics",
							"are missing; a %s sees own clinics alone".formatted(role));
				}
			}
			case CLIENT, SYSTEM -> throw new MalformedRequestException("role",
					"'%s' is no role of staff; choose ADMIN, MANAGER or SPECIALIST".formatted(role));
		}
	}

}
