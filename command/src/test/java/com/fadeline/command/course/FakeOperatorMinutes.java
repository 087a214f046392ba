package com.fadeline.command.course;

import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.diary.OperatorMinutes;

/** Operators who are taken at every minute, and what was entered. */
final class FakeOperatorMinutes implements OperatorMinutes {

	private final List<OperatorId> taken;

	final List<Treatment> entered = new ArrayList<>();

	FakeOperatorMinutes(OperatorId... taken) {
		this.taken = List.of(taken);
	}

	@Override
	public boolean taken(CourseId course, SittingId sitting, Treatment treatment) {
		return this.taken.contains(treatment.operatorId());
	}

	@Override
	public boolean enter(CourseId course, SittingId sitting, Treatment treatment) {
		this.entered.add(treatment);
		return taken(course, sitting, treatment);
	}

}
