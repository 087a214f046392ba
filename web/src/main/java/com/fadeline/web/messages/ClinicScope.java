package com.fadeline.web.messages;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.fadeline.api.Requester;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.NoSuchViewException;

/**
 * Resolver of the clinics that a request covers: the one it names, else all clinics of
 * its sender.
 */
@Component
public class ClinicScope {

	private final CurrentRequester sender;

	ClinicScope(CurrentRequester sender) {
		this.sender = sender;
	}

	/**
	 * Returns the clinic that the request names, else those of the sender; null if the
	 * sender is not confined to clinics.
	 */
	public @Nullable Set<ClinicId> clinics(@Nullable ClinicId asked) {
		return (asked == null) ? this.sender.current().confines() : Set.of(asked);
	}

	/**
	 * Returns the clinic that a new record belongs to: the one that the request names,
	 * else the sender's only one; empty if the sender is not confined to clinics.
	 * @throws NoSuchViewException if the sender has no access to that clinic
	 * @throws MalformedRequestException if the request names none and the sender has not
	 * exactly one
	 */
	public Optional<ClinicId> clinic(@Nullable ClinicId asked) {
		Requester requester = this.sender.current();
		if (asked != null && !requester.isFor(asked)) {
			throw new NoSuchViewException("clinic " + asked, null);
		}
		Set<ClinicId> own = requester.confines();
		if (asked == null && own != null && own.size() != 1) {
			throw new MalformedRequestException("clinicId", "is missing; name one of your clinics");
		}
		return Optional.ofNullable(asked).or(() -> (own == null) ? Optional.empty() : own.stream().findAny());
	}

	/**
	 * Returns the client that the request names, else the sender if that is a client;
	 * null means any.
	 */
	public @Nullable ClientId client(@Nullable ClientId asked) {
		return (asked == null) ? this.sender.current().clientId() : asked;
	}

}
