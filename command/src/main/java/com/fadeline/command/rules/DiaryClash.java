package com.fadeline.command.rules;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: nothing and no one is double-booked. Only the diary can check it, by reserving
 * the time, so the rule itself yields no finding for a proposal.
 */
public final class DiaryClash implements Rule {

	private static final RuleId ID = RuleId.DIARY_CLASH;

	private static final RuleId OF_CLIENT = RuleId.DIARY_CLIENT_CLASH;

	/**
	 * Returns the finding for an operator, a device or a room that is booked from start
	 * to end.
	 */
	public static Finding finding(String kind, UUID resource, Instant start, Instant end) {
		return Finding
			.invalid(ID,
					"The %1$s %2$s is booked from %3$s to %4$s; choose another time or another %1$s"
						.formatted(kind.toLowerCase(Locale.ROOT), resource, start, end))
			.naming(Value.field(kind.toLowerCase(Locale.ROOT)), Value.moment(start), Value.moment(end));
	}

	/**
	 * Returns the finding for one that is booked in another clinic, without its times.
	 */
	public static Finding elsewhere(String kind, UUID resource) {
		return Finding
			.invalid(ID,
					"The %1$s %2$s is booked in another clinic at that time; choose another time or another %1$s"
						.formatted(kind.toLowerCase(Locale.ROOT), resource))
			.naming(Value.field(kind.toLowerCase(Locale.ROOT)));
	}

	/** Returns the finding for a client who is booked from start to end. */
	public static Finding ofClient(Instant start, Instant end) {
		return Finding
			.invalid(OF_CLIENT,
					"The client is booked from %s to %s already, in this course or another; choose another time"
						.formatted(start, end))
			.naming(Value.moment(start), Value.moment(end));
	}

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "reschedule"), Severity.INVALID,
				"A specialist, a device and a room are booked for one sitting at a time; the next may follow directly",
				"Agreed practice"),
				new FindPolicy.Rule(OF_CLIENT, List.of("schedule", "reschedule"), Severity.INVALID,
						"A client is booked once at a time, across all courses", "Agreed practice"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return Stream.empty();
	}

}
