package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.Booking;
import com.fadeline.api.course.CourseStatus;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Treatment;
import com.fadeline.command.Examples;

/** Facts of the example course, changed where a test says so. */
record Facts(CourseFacts built) {

	static Facts ofCourse() {
		return of(BodySite.SCALP, Examples.CARBON, "FRONTAL_HAIRLINE", "CROWN");
	}

	static Facts of(BodySite site, Assessment assessment, String... zones) {
		return new Facts(new CourseFacts(CourseStatus.OPEN, site, List.of(zones), assessment, Examples.OPENED_ON, 4,
				List.of(), List.of(), List.of(), List.of()));
	}

	Facts with(CourseStatus status) {
		return new Facts(new CourseFacts(status, this.built.bodySite(), this.built.zones(), this.built.assessment(),
				this.built.openedOn(), this.built.maxSittings(), this.built.done(), this.built.booked(),
				this.built.others(), this.built.histories()));
	}

	Facts done(long id, Treatment treatment) {
		return with(and(this.built.done(), new CourseFacts.Done(new SittingId(Examples.id(id)), treatment)),
				this.built.booked(), this.built.histories());
	}

	Facts booked(Method method, Booking booking) {
		return with(this.built.done(), and(this.built.booked(), new CourseFacts.Booked(method, booking)),
				this.built.histories());
	}

	Facts history(History history) {
		return with(this.built.done(), this.built.booked(), and(this.built.histories(), history));
	}

	private Facts with(List<CourseFacts.Done> done, List<CourseFacts.Booked> booked, List<History> histories) {
		return new Facts(
				new CourseFacts(this.built.status(), this.built.bodySite(), this.built.zones(), this.built.assessment(),
						this.built.openedOn(), this.built.maxSittings(), done, booked, this.built.others(), histories));
	}

	private static <T> List<T> and(List<T> some, T another) {
		return Stream.concat(some.stream(), Stream.of(another)).toList();
	}

	/** Rule and severity of everything the rulebook says. */
	List<String> judge(Intention intention) {
		return Examples.rulebook()
			.judge(intention, this.built)
			.findings()
			.stream()
			.map((finding) -> "%s %s".formatted(finding.rule(), finding.severity()))
			.toList();
	}

}
