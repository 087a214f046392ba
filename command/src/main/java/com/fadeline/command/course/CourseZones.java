package com.fadeline.command.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.Finding;
import com.fadeline.api.Lists;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.course.LifecycleCommand.AddZone;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.course.LifecycleEvent.ZoneAdded;
import com.fadeline.api.course.LifecycleEvent.ZoneRetracted;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.command.ProcessedCommand;
import com.fadeline.command.rules.CourseFacts;

/** State of the zones of a course, of which some may have been added or withdrawn. */
final class CourseZones {

	private static final int MOST = 100;

	private static final int LONGEST = 100;

	private List<String> all = List.of();

	private List<ProcessedCommand<AddZone>> added = new ArrayList<>();

	private List<ProcessedCommand<RetractZone>> retracted = new ArrayList<>();

	void open(List<String> zones) {
		this.all = List.copyOf(zones);
	}

	List<String> all() {
		return this.all;
	}

	/** A zone that was withdrawn may be added again. */
	Optional<Receipt> answerTo(AddZone asked) {
		return !Zones.contains(this.all, asked.zone()) ? Optional.empty()
				: this.added.reversed()
					.stream()
					.filter((first) -> Zones.same(first.content().zone(), asked.zone()))
					.findFirst()
					.map((first) -> first.again(asked.courseId().value()));
	}

	/** A zone that was added again since may be withdrawn again. */
	Optional<Receipt> answerTo(RetractZone asked) {
		return Zones.contains(this.all, asked.zone()) ? Optional.empty() : this.retracted.reversed()
			.stream()
			.filter((first) -> Zones.same(first.content().zone(), asked.zone()))
			.findFirst()
			.map((first) -> first.answer(asked, asked.courseId().value(), "The withdrawal of a zone of course"));
	}

	/** Rejects what is no new zone. */
	List<String> with(AddZone command) {
		if (command.zone().isBlank() || command.zone().length() > LONGEST) {
			Finding finding = Finding.structure("zone", "A zone has 1 to %d characters; name it".formatted(LONGEST));
			throw Refusal.of(new Rejection.BrokenRules(finding.message(), List.of(finding)));
		}
		if (Zones.contains(this.all, command.zone())) {
			throw Refusal.conflict("%s is a zone of the course already".formatted(command.zone()));
		}
		if (this.all.size() >= MOST) {
			throw Refusal.conflict("The course has %d zones already; open another course".formatted(MOST));
		}
		return Lists.and(this.all, command.zone());
	}

	/** Rejects a zone that is not there, is the only one, or is on record otherwise. */
	List<String> without(RetractZone command, CourseFacts facts, Fadings fadings) {
		if (!Zones.contains(this.all, command.zone())) {
			throw Refusal.notFound("The course has no zone %s".formatted(command.zone()));
		}
		if (this.all.size() == 1) {
			throw Refusal.conflict("It is the only zone of the course; add the right one first");
		}
		boolean used = facts.done()
			.stream()
			.anyMatch((done) -> Zones.contains(done.treatment().zones(), command.zone()))
				|| facts.booked()
					.stream()
					.anyMatch((booked) -> Zones.contains(booked.booking().zones(), command.zone()))
				|| fadings.all()
					.stream()
					.anyMatch((fading) -> fading.zone() != null && Zones.same(fading.zone(), command.zone()));
		if (used) {
			throw Refusal.conflict(
					"Sittings or readings name the zone %s; correct or withdraw those first".formatted(command.zone()));
		}
		return Zones.without(this.all, command.zone());
	}

	void on(ZoneAdded event, long sequence) {
		this.all = Lists.and(this.all, event.zone());
		this.added.add(new ProcessedCommand<>(new AddZone(event.courseId(), event.zone()), sequence));
	}

	void on(ZoneRetracted event, long sequence) {
		this.all = Zones.without(this.all, event.zone());
		this.retracted
			.add(new ProcessedCommand<>(new RetractZone(event.courseId(), event.zone(), event.reason()), sequence));
	}

}
