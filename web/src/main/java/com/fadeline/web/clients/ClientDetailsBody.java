package com.fadeline.web.clients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of the details that replace the recorded ones. A client with an imported
 * history may have no name or date of birth; known ones can be corrected, but not
 * removed.
 *
 * @param reference null to keep the recorded one; a blank one removes it
 * @param profile null to keep the recorded one, else it replaces that one
 */
public record ClientDetailsBody(@Nullable ClientId id, @Nullable ClinicId clinicId,
		@Nullable @Pattern(regexp = NOT_BLANK, message = BLANK) @Size(max = 200) String givenName,
		@Nullable @Pattern(regexp = NOT_BLANK, message = BLANK) @Size(max = 200) String familyName,
		@Nullable LocalDate birthDate, @Nullable @Email @Size(max = 320) String email,
		@Nullable @Size(max = 50) String phone, @Nullable @Size(max = 100) String reference,
		@Nullable @Valid ProfileBody profile) {

	private static final String NOT_BLANK = "(?s).*\\S.*";

	private static final String BLANK = "must not be blank";

	/**
	 * Returns these details for a registered client.
	 * @throws MalformedRequestException if they belong to another client or lack a known
	 * detail
	 */
	public ClientDetails replacing(ClientView known) {
		List<FieldMistake> mistakes = new ArrayList<>();
		same(mistakes, "id", this.id, known.clientId());
		same(mistakes, "clinicId", this.clinicId, known.clinicId());
		kept(mistakes, "givenName", this.givenName, known.givenName());
		kept(mistakes, "familyName", this.familyName, known.familyName());
		kept(mistakes, "birthDate", this.birthDate, known.birthDate());
		if (!mistakes.isEmpty()) {
			throw new MalformedRequestException(mistakes);
		}
		return new ClientDetails(this.givenName, this.familyName, this.birthDate, this.email, this.phone,
				(this.reference == null) ? known.reference() : present(this.reference),
				(this.profile == null) ? known.profile() : this.profile.profile());
	}

	private static @Nullable String present(String text) {
		return text.isBlank() ? null : text.strip();
	}

	private static void same(List<FieldMistake> mistakes, String field, @Nullable Object sent, Object known) {
		if (sent != null && !sent.equals(known)) {
			mistakes.add(new FieldMistake(field, "cannot be changed from '%s' to '%s'".formatted(known, sent)));
		}
	}

	private static void kept(List<FieldMistake> mistakes, String field, @Nullable Object sent, @Nullable Object known) {
		if (sent == null && known != null) {
			mistakes.add(new FieldMistake(field, "is missing; it is known and can be corrected, not taken away"));
		}
	}

}
