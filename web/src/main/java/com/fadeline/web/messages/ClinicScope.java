package com.fadeline.web.messages;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Requester;
import com.fadeline.api.client.ClientId;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.NoSuchViewException;

/**
 * Resolver of the clinics that a request covers when it names none: all clinics of its
 * sender.
 */
@Component
public class ClinicScope {

	private final CurrentRequester sender;

	ClinicScope(CurrentRequester sender) {
		this.sender = sender;
	}

	/** The clinic asked for, else those of the sender; null where none confine them. */
	public @Nullable Set<ClinicId> clinics(@Nullable ClinicId asked) {
		return (asked == null) ? this.sender.current().confines() : Set.of(asked);
	}

	/**
	 * The clinic that something new is to belong to: the one asked for, else the only one
	 * of the sender; empty where none confine the sender.
	 * @throws NoSuchViewException if the sender may know nothing of that clinic
	 * @throws MalformedRequestException if there are several to choose from
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

	/** The client asked for, else the sender if that is a client; null means any. */
	public @Nullable ClientId client(@Nullable ClientId asked) {
		return (asked == null) ? this.sender.current().clientId() : asked;
	}

}
