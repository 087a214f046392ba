package com.fadeline.web.messages;

import com.fadeline.api.ClinicId;
import org.jspecify.annotations.Nullable;

/** Tells who sends the messages of the request being served. */
public interface Sender {

	Identity current();

	/**
	 * A user in a role.
	 *
	 * @param clinicId null where the user is of no one clinic
	 */
	record Identity(String userId, String role, @Nullable ClinicId clinicId) {
	}

}
