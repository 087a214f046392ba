package com.fadeline.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.audit.AccessView;
import com.fadeline.api.id.CourseId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Response body of one access to a client's record, with the name of the account.
 *
 * @param userName visible to administrators alone; null if no account has the id
 */
@Schema(name = "ToldAccess")
record AccessResponse(Instant at, String userId, @Nullable String userName, @Nullable Role role, String message,
		AccessOutcome outcome, List<CourseId> courses, int clientsShown) {

	static AccessResponse of(AccessView access, Map<String, String> names) {
		return new AccessResponse(access.at(), access.userId(), names.get(access.userId()), access.role(),
				access.message(), access.outcome(), access.courses(), access.clientsShown());
	}

}
