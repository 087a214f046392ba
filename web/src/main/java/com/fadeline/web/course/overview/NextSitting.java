package com.fadeline.web.course.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.Readiness.ZoneRest;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.SittingView;
import org.jspecify.annotations.Nullable;

/**
 * View model of the next sitting and of what speaks against it.
 *
 * @param booking null if nothing is booked from today on
 * @param begun bookings whose time has come, to be recorded
 * @param findings of the rules; without the rest of the zones, if nothing is booked and
 * the day from which a sitting is possible says it, and without health questions that are
 * asked on the day
 * @param askedOnTheDay whether health answers expire before a booking that is not near
 * @param permitted whether a sitting on that day needs neither a reason nor a rest
 * @param possibleFrom first day on which any zone may be treated again, if it is ahead
 * @param recommendedFrom first recommended day of any zone, if it is ahead
 * @param unrested the zones that still rest, where others may be treated earlier
 */
record NextSitting(@Nullable SittingView booking, List<SittingView> begun, Readiness readiness, List<Finding> findings,
		boolean askedOnTheDay, boolean permitted, @Nullable LocalDate possibleFrom, @Nullable LocalDate recommendedFrom,
		Unrested unrested) {

	private static final Set<RuleId> RESTS = Set.of(RuleId.INTERVAL_FLOOR, RuleId.INTERVAL_RECOMMENDED);

	/**
	 * Creates one.
	 * @param bookedOn day of the booking; null for none
	 */
	static NextSitting of(@Nullable SittingView booking, @Nullable LocalDate bookedOn, List<SittingView> begun,
			Readiness readiness, ProgressView progress, LocalDate today) {
		List<Finding> judged = PendingItems.judged(readiness);
		LocalDate possible = ahead(progress.next().earliestPermitted(), today);
		LocalDate recommended = ahead(progress.next().recommendedFrom(), today);
		Unrested unrested = Unrested.of(readiness.courseRests(), (possible == null) ? today : possible);
		boolean said = booking == null && (possible != null || recommended != null || unrested.allFrom() != null);
		boolean later = bookedOn != null && bookedOn.isAfter(today.plusDays(1));
		List<Finding> findings = judged.stream()
			.filter((finding) -> !said || !RESTS.contains(finding.rule()))
			.filter((finding) -> !later || finding.rule() != RuleId.SCREENING_EXPIRED)
			.toList();
		boolean asked = later && judged.stream().anyMatch((finding) -> finding.rule() == RuleId.SCREENING_EXPIRED);
		return new NextSitting(booking, begun, readiness, findings, asked, judged.stream().allMatch(Finding::passes),
				possible, recommended, unrested);
	}

	private static @Nullable LocalDate ahead(@Nullable LocalDate day, LocalDate today) {
		return (day != null && day.isAfter(today)) ? day : null;
	}

	/**
	 * Returns whether to book for later rather than to record: nothing is booked, and a
	 * sitting now would need a reason.
	 */
	public boolean isForLater() {
		return this.booking == null && !this.permitted
				&& this.findings.stream().noneMatch((finding) -> finding.severity() == Severity.INVALID);
	}

	/** Returns whether a sitting needs more than the days that are shown. */
	public boolean isUnsettled() {
		return !this.findings.stream().allMatch(Finding::passes);
	}

	/** Returns whether the day from which a sitting is possible says all. */
	public boolean isOnlyResting() {
		return this.findings.isEmpty() && !this.permitted;
	}

	/** Returns whether a finding stops a booking, too, until a reason is given. */
	public boolean stops(Finding finding) {
		return finding.severity() == Severity.INVALID || (!finding.passes() && this.readiness.schedule()
			.stream()
			.anyMatch((other) -> !other.passes() && other.rule() == finding.rule()));
	}

	/** Returns whether anything stops a booking. */
	public boolean isStopped() {
		return this.findings.stream().anyMatch(this::stops);
	}

	/**
	 * Value object of the zones that rest longer than others.
	 *
	 * @param rested the zones that may be treated before all may
	 * @param allFrom first day on which all zones may be treated; null if that is the
	 * same for all
	 */
	record Unrested(List<String> rested, @Nullable LocalDate allFrom) {

		private static Unrested of(List<ZoneRest> rests, LocalDate first) {
			List<String> rested = rests.stream()
				.filter((rest) -> ahead(rest.earliestPermitted(), first) == null)
				.map(ZoneRest::zone)
				.toList();
			@Nullable LocalDate last = rests.stream()
				.map(ZoneRest::earliestPermitted)
				.filter(Objects::nonNull)
				.max(Comparator.naturalOrder())
				.orElse(null);
			return (rested.isEmpty() || ahead(last, first) == null) ? new Unrested(List.of(), null)
					: new Unrested(rested, last);
		}

	}

}
