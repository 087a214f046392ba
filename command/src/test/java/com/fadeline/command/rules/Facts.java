package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.Examples;

/** Facts of the example course, changed where a test says so. */
final class Facts {

	private final BodySite site;

	private final Assessment assessment;

	private final List<String> zones;

	private CourseStatus status = CourseStatus.OPEN;

	private final List<CourseFacts.Done> done = new ArrayList<>();

	private final List<CourseFacts.Booked> booked = new ArrayList<>();

	private final List<History> histories = new ArrayList<>();

	private final List<CourseFacts.Agreed> consents = new ArrayList<>();

	private final List<Screening> screenings = new ArrayList<>();

	private final List<CourseFacts.Tested> patchTests = new ArrayList<>();

	private final List<CourseFacts.Reacted> reactions = new ArrayList<>();

	private @Nullable LocalDate birthDate;

	private final List<Facts> others = new ArrayList<>();

	private long number = 799;

	private Facts(BodySite site, Assessment assessment, List<String> zones) {
		this.site = site;
		this.assessment = assessment;
		this.zones = zones;
	}

	/** A course whose client is prepared. */
	static Facts ofCourse() {
		return of(BodySite.SCALP, Examples.CARBON, "FRONTAL_HAIRLINE", "CROWN");
	}

	/** The same for another site, assessment and zones. */
	static Facts of(BodySite site, Assessment assessment, String... zones) {
		return unprepared(site, assessment, zones).agreed(Examples.CONSENT, null)
			.screened(Examples.screening(Examples.PREPARED_ON))
			.screened(Examples.screening(Examples.TODAY))
			.tested(Examples.patchTest(90, Examples.PREPARED_ON), Examples.CLEAR);
	}

	/** A course in which nothing has been done yet. */
	static Facts unprepared() {
		return unprepared(BodySite.SCALP, Examples.CARBON, "FRONTAL_HAIRLINE", "CROWN");
	}

	static Facts unprepared(BodySite site, Assessment assessment, String... zones) {
		return new Facts(site, assessment, List.of(zones));
	}

	Facts with(CourseStatus status) {
		this.status = status;
		return this;
	}

	Facts done(long id, Treatment treatment) {
		this.done.add(new CourseFacts.Done(new SittingId(Examples.id(id)), treatment));
		return this;
	}

	Facts booked(Method method, Booking booking) {
		this.booked.add(new CourseFacts.Booked(method, booking));
		return this;
	}

	Facts history(History history) {
		this.histories.add(history);
		return this;
	}

	Facts agreed(Consent consent, @Nullable Instant withdrawnAt) {
		this.consents.add(new CourseFacts.Agreed(consent, withdrawnAt));
		return this;
	}

	Facts agreed(CourseFacts.Agreed agreed) {
		this.consents.add(agreed);
		return this;
	}

	Facts screened(Screening screening) {
		this.screenings.add(screening);
		return this;
	}

	Facts tested(PatchTest patchTest, PatchTest.Reading... readings) {
		this.patchTests.add(new CourseFacts.Tested(patchTest, List.of(readings)));
		return this;
	}

	Facts reacted(Reaction reaction, @Nullable Instant resolvedAt) {
		this.reactions.add(new CourseFacts.Reacted(reaction, resolvedAt));
		return this;
	}

	Facts reacted(CourseFacts.Reacted reacted) {
		this.reactions.add(reacted);
		return this;
	}

	Facts born(LocalDate day) {
		this.birthDate = day;
		return this;
	}

	/** The client has that course as well. */
	Facts beside(Facts other) {
		other.number = 800 + this.others.size();
		this.others.add(other);
		return this;
	}

	/** Rule and severity of everything the rulebook says, but for {@code diary.past}. */
	List<String> judge(Proposal intention) {
		return judge(Examples.seldomAsking(), intention);
	}

	/** The same by the numbers of a clinic. */
	List<String> judge(Policy policy, Proposal intention) {
		return withoutTheClock(Examples.rulebook(policy).judge(intention, built()).findings()).stream()
			.map((finding) -> "%s %s".formatted(finding.id(), finding.severity()))
			.toList();
	}

	List<Finding> findings(Proposal intention) {
		return withoutTheClock(Examples.rulebook().judge(intention, built()).findings());
	}

	/** The same by the standard numbers, by which some questions are asked every time. */
	List<Finding> findingsByStandard(Proposal intention) {
		return withoutTheClock(Examples.rulebook(Policy.standard()).judge(intention, built()).findings());
	}

	/** Many examples plan days that have gone by. */
	private static List<Finding> withoutTheClock(List<Finding> findings) {
		return findings.stream().filter((finding) -> !finding.id().equals("diary.past")).toList();
	}

	CourseFacts built() {
		return new CourseFacts(new CourseId(Examples.id(this.number)), Examples.CLINIC, this.status, this.site,
				this.zones, this.assessment, Examples.OPENED_ON, 4, this.done, this.booked, List.of(), this.histories,
				new CourseFacts.Preparation(this.consents, this.screenings, this.patchTests), this.reactions,
				this.birthDate, this.others.stream().map(Facts::built).toList(), false);
	}

}
