package com.fadeline.web.staff;

import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.staff.StaffMember;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;

/** Response body of a staff account. */
record StaffView(UUID staffId, String loginName, String displayName, Role role, Set<ClinicId> clinics, boolean enabled,
		boolean locked) {

	static StaffView of(StaffMember member) {
		StaffMember.Details details = member.details();
		return new StaffView(member.staffId(), member.loginName(), details.displayName(), details.role(),
				details.clinics(), details.enabled(), member.locked());
	}

}
