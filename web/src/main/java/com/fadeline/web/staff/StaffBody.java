package com.fadeline.web.staff;

import java.util.Objects;
import java.util.Set;

import com.fadeline.administration.staff.StaffMember;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the changeable details of an account. */
record StaffBody(@NotBlank @Size(max = 200) String displayName, @NotNull Role role,
		@Nullable @Size(max = 100) Set<@NotNull ClinicId> clinics, @Nullable Boolean enabled) {

	StaffMember.Details details() {
		return new StaffMember.Details(this.displayName.strip(), this.role,
				Objects.requireNonNullElseGet(this.clinics, Set::of), !Boolean.FALSE.equals(this.enabled));
	}

}
