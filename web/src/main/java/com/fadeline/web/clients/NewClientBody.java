package com.fadeline.web.clients;

import java.time.LocalDate;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of a client to register. One of the names is enough; a blank one counts as
 * missing.
 */
@HasName
record NewClientBody(@Nullable ClientId id, @NotNull ClinicId clinicId, @Nullable @Size(max = 200) String givenName,
		@Nullable @Size(max = 200) String familyName, @NotNull LocalDate birthDate,
		@Nullable @Email @Size(max = 320) String email, @Nullable @Size(max = 50) String phone,
		@Nullable @Size(max = 100) String reference, @Nullable @Valid ProfileBody profile) {

	ClientDetails details() {
		return new ClientDetails(present(this.givenName), present(this.familyName), this.birthDate, this.email,
				this.phone, present(this.reference), (this.profile == null) ? null : this.profile.profile());
	}

	private static @Nullable String present(@Nullable String name) {
		return (name == null || name.isBlank()) ? null : name;
	}

}
