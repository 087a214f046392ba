package com.fadeline.query.report;

import java.util.Map;
import java.util.UUID;

import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.report.CountedCourses;
import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReportQuery.FindCountedCourses;
import com.fadeline.query.report.facts.ReportFacts;
import org.jspecify.annotations.Nullable;

/** Calculator of what a course adds to one figure; a pure function of its facts. */
final class FigureContribution {

	private final FindCountedCourses query;

	private final Figure figure;

	FigureContribution(FindCountedCourses query) {
		this.query = query;
		this.figure = switch (query.figure()) {
			case COURSES -> Figure.COURSE;
			case LOST -> Figure.LOST_COURSE;
			case OUTCOMES -> Figure.OUTCOME;
			case SITTINGS, MEASURED -> Figure.SITTING;
			case ELSEWHERE -> Figure.SITTING_ELSEWHERE;
			case BOOKINGS -> Figure.BOOKING;
			case CLEARANCE -> Figure.CLEARANCE;
			case COMPARED -> Figure.FORECAST;
			case NOT_COMPARED -> Figure.NOT_COMPARED;
			case TREATED -> Figure.TREATED_COURSE;
			case FOLLOWED -> Figure.FOLLOWED_COURSE;
			case AFFECTED -> Figure.AFFECTED_COURSE;
			case REACTIONS -> Figure.REACTION;
			case INCOMPLETE -> Figure.INCOMPLETE;
			case MISSING -> Figure.MISSING;
		};
	}

	/** Returns whether it counts on the day of a course's opening. */
	boolean onTheDayOfOpening() {
		return switch (this.query.figure()) {
			case COURSES, LOST, OUTCOMES, ELSEWHERE, CLEARANCE, COMPARED, NOT_COMPARED, TREATED, FOLLOWED, AFFECTED ->
				true;
			case SITTINGS, MEASURED, BOOKINGS, REACTIONS, INCOMPLETE, MISSING -> false;
		};
	}

	/** Returns the contribution of a course. */
	long in(ReportFacts course) {
		return CourseContributions.of(course)
			.cells()
			.entrySet()
			.stream()
			.filter((cell) -> isOf(cell.getKey()))
			.map(Map.Entry::getValue)
			.mapToLong((amount) -> (this.query.figure() == CountedFigure.MEASURED) ? amount.measured() : amount.count())
			.sum();
	}

	private boolean isOf(Cell cell) {
		return cell.figure() == this.figure && isOfGroup(cell) && isOfDetail(cell.detail())
				&& (this.query.scope().from() == null || !cell.day().isBefore(this.query.scope().from()))
				&& (this.query.scope().to() == null || !cell.day().isAfter(this.query.scope().to()));
	}

	private boolean isOfGroup(Cell cell) {
		return (this.query.groupBy() == Grouping.CLINIC)
				? cell.dimension() == Grouping.ALL && cell.clinicId().toString().equals(this.query.group())
				: cell.dimension() == this.query.groupBy() && cell.value().equals(this.query.group());
	}

	/** An affected course is in cells of its grades and, once, in one of any grade. */
	private boolean isOfDetail(String detail) {
		if (this.query.detail() != null) {
			return detail.equals(this.query.detail());
		}
		return this.figure != Figure.AFFECTED_COURSE || detail.isEmpty();
	}

	static CountedCourses.Course told(UUID id, ReportFacts course, long counted) {
		FadingSoFar.@Nullable Figure fading = course.fading().figure();
		return new CountedCourses.Course(new CourseId(id), null, course.clinicId(), course.openedOn(),
				course.bodySite(), course.goal(), course.status(), course.outcome(), course.phototype(),
				course.pigment(), course.sittings().size(), (fading == null) ? null : fading.percent(), counted);
	}

}
