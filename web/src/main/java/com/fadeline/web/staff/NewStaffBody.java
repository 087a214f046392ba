package com.fadeline.web.staff;

import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.staff.StaffMember;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a new account. */
record NewStaffBody(@Nullable UUID id, @NotNull @Pattern(regexp = NAME, message = NAME_EXPECTED) String loginName,
		@NotBlank @Size(max = 200) String displayName, @NotNull Role role,
		@Nullable @Size(max = 100) Set<@NotNull ClinicId> clinics) {

	static final String NAME = "[\\p{L}\\p{N}._@+-]{1,100}";

	static final String NAME_EXPECTED = "is no login name; write letters, digits and . _ @ + - without blanks";

	StaffMember.Details details() {
		return new StaffBody(this.displayName, this.role, this.clinics, true).details();
	}

}
