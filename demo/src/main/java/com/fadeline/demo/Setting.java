package com.fadeline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import com.fadeline.api.Command;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.policy.Policy;
import com.fadeline.demo.Premises.Clinic;
import com.fadeline.demo.Premises.Specialist;

/** Value object of the place, people and rules of one course. */
record Setting(Dice dice, DemoIds ids, int number, Clinic clinic, Specialist specialist, Agenda agenda, Journal journal,
		Policy policy, ZoneId zone) {

	CourseId course() {
		return new CourseId(this.ids.of("course %d", this.number));
	}

	UUID id(String kind, int count) {
		return this.ids.of("course %d %s %d", this.number, kind, count);
	}

	void write(Instant at, Command command) {
		this.journal.write(at, this.clinic, this.specialist, command);
	}

	boolean reaches(Instant at) {
		return this.journal.reaches(at);
	}

	LocalDate day(Instant at) {
		return at.atZone(this.zone).toLocalDate();
	}

	/** Draws a time during the opening hours, that many days later. */
	Instant daysAfter(Instant at, int days) {
		return this.agenda.at(this.agenda.workingDay(day(at).plusDays(days)), this.dice.between(0, 17))
			.plus(Duration.ofMinutes(this.dice.between(0, 29)));
	}

}
