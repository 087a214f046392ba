package com.fadeline.web.course.preparation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.NoSuchViewException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Schedule of the patch tests of a course: from when each can be read, in the time zone
 * of its clinic.
 */
@Component
@ConditionalOnWebApplication
public class PatchTestSchedule {

	private final Clinics clinics;

	private final MessageFormatter say;

	private final Clock clock;

	PatchTestSchedule(Clinics clinics, MessageFormatter say, Clock clock) {
		this.clinics = clinics;
		this.say = say;
		this.clock = clock;
	}

	/** Returns how long to wait before a patch test is read. */
	Duration wait(CourseView course) {
		return this.clinics.of(course.clinicId()).policy().patchTestReading();
	}

	public List<TestShots> of(CourseView course) {
		Duration wait = wait(course);
		return course.patchTests()
			.stream()
			.map((view) -> TestShots.of(view, view.patchTest().performedAt().plus(wait)))
			.toList();
	}

	public TestShots of(CourseView course, PatchTestId id) {
		return of(course).stream()
			.filter((each) -> each.patchTest().patchTestId().equals(id))
			.findAny()
			.orElseThrow(() -> new NoSuchViewException("patch test " + id, null));
	}

	/** Returns the latest unread patch test that can be read by now. */
	public Optional<TestShots> toRead(CourseView course) {
		return of(course).stream()
			.filter((shots) -> shots.isUnread() && !shots.readableFrom().isAfter(this.clock.instant()))
			.max(Comparator.comparing(TestShots::readableFrom));
	}

	/** Returns from when it can be read, in words. */
	String readable(CourseView course, TestShots shots) {
		return this.say.of("record.reading.from", this.say.moment(shots.readableFrom(), course.clinicId()),
				wait(course).toHours());
	}

	/** Returns the note that the typed reading comes too early; null if it does not. */
	@Nullable String early(CourseView course, TestShots shots, Form typed) {
		Form form = typed.unread();
		@Nullable Instant readAt = form.tried(() -> form.moment(PatchTestPages.READ_AT, this.say.timeZone(course.clinicId())));
		@Nullable PatchTestOutcome outcome = form.tried(() -> form.choice(PatchTestPages.OUTCOME, PatchTestOutcome.class));
		return (readAt == null || !shots.isEarly(readAt, outcome)) ? null
				: this.say.of("record.reading.early", this.say.moment(shots.readableFrom(), course.clinicId()));
	}

}
