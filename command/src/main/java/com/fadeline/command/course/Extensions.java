package com.fadeline.command.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.command.Fact;

/** State of how many sittings a course may have: as planned, and its extensions. */
final class Extensions {

	private int planned;

	private List<Fact<ExtendCourse>> entries = new ArrayList<>();

	void plan(int planned) {
		this.planned = planned;
	}

	/** Returns the limit in effect. */
	int max() {
		List<Fact<ExtendCourse>> standing = standing();
		return standing.isEmpty() ? this.planned : standing.getLast().content().maxSittings();
	}

	/** Returns the limit that holds again when the extension in effect is withdrawn. */
	int before() {
		List<Fact<ExtendCourse>> standing = standing();
		return (standing.size() < 2) ? this.planned : standing.get(standing.size() - 2).content().maxSittings();
	}

	/** The late duplicate of an extension that was withdrawn does not extend again. */
	Optional<Receipt> answerTo(ExtendCourse asked) {
		return this.entries.stream()
			.filter((entry) -> entry.content().equals(asked))
			.findFirst()
			.map((entry) -> entry.recorded().again(entry.id()));
	}

	/** Of several to one limit, the last is the one that is meant. */
	Optional<Receipt> answerTo(RetractExtension asked) {
		return this.entries.reversed()
			.stream()
			.filter((entry) -> entry.content().maxSittings() == asked.maxSittings())
			.findFirst()
			.flatMap((entry) -> entry.answerToRetraction(asked.reason(),
					"the extension to %d sittings of course".formatted(asked.maxSittings())));
	}

	/**
	 * Rejects if it is not the extension in effect, or if the course has more sittings
	 * than the limit before.
	 */
	void require(RetractExtension command, int sittings) {
		if (standing().isEmpty() || max() != command.maxSittings()) {
			throw Refusal.conflict("The course is not extended to %d sittings; its limit is %d"
				.formatted(command.maxSittings(), max()));
		}
		if (sittings > before()) {
			throw Refusal.conflict("%d sittings are booked or recorded, %d were allowed before; cancel what is too many"
				.formatted(sittings, before()));
		}
	}

	void on(CourseExtended event, long sequence) {
		UUID course = event.courseId().value();
		this.entries.add(new Fact<>(course, new ExtendCourse(event.courseId(), event.maxSittings(), event.reason()),
				sequence, List.of()));
	}

	void on(ExtensionRetracted event, long sequence) {
		List<Fact<ExtendCourse>> standing = standing();
		if (!standing.isEmpty()) {
			Fact<ExtendCourse> last = standing.getLast();
			this.entries.set(this.entries.lastIndexOf(last), last.retractedFor(event.reason(), sequence));
		}
	}

	private List<Fact<ExtendCourse>> standing() {
		return this.entries.stream().filter((entry) -> !entry.wasRetracted()).toList();
	}

}
