package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: a booking for a past time, or years ahead, is probably mistyped. */
final class DiaryPast implements Rule {

	private static final RuleId ID = RuleId.DIARY_PAST;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule"), Severity.CAUTION,
				"A sitting is booked for the future, at most %s ahead".formatted(words(policy.bookingAhead())),
				"House rule")
			.naming(Value.period(policy.bookingAhead())));
	}

	private static String words(Period ahead) {
		return Stream
			.of(counted(ahead.getYears(), "year"), counted(ahead.getMonths(), "month"), counted(ahead.getDays(), "day"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" and "));
	}

	private static String counted(int count, String unit) {
		return switch (count) {
			case 0 -> "";
			case 1 -> "1 " + unit;
			default -> "%d %ss".formatted(count, unit);
		};
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return switch (intention) {
			case Proposal.Planning planning -> booked(planning.at(), standards);
			case Proposal.Considering considering when considering.timed() && !considering.held()
					&& !isBookedThen(considering.sittingId(), considering.at(), facts) ->
				booked(considering.at(), standards);
			case Proposal.Visit other -> Stream.empty();
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
			case Proposal.Importing other -> Stream.empty();
		};
	}

	/**
	 * Returns whether the sitting is booked at that time, so that only its recording is
	 * considered.
	 */
	private static boolean isBookedThen(SittingId sitting, Instant at, CourseFacts facts) {
		return facts.booked(sitting).filter((booked) -> booked.booking().startsAt().equals(at)).isPresent();
	}

	private static Stream<Finding> booked(Instant at, RuleContext standards) {
		// Pages show no seconds.
		if (at.isBefore(standards.now().truncatedTo(ChronoUnit.MINUTES))) {
			return Stream.of(Finding.caution(ID, "%s has passed; record the sitting if it took place".formatted(at))
				.naming(Value.moment(at)));
		}
		LocalDate latest = standards.today().plus(standards.policy().bookingAhead());
		if (standards.day(at).isAfter(latest)) {
			return Stream.of(Finding
				.caution(ID,
						"%s is after %s, the latest day that is usually booked; correct the date if it is mistyped"
							.formatted(at, latest))
				.naming(Value.moment(at), Value.day(latest)));
		}
		return Stream.empty();
	}

}
