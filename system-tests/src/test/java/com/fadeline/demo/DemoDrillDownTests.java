package com.fadeline.demo;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.report.CountedCourses;
import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.ReportQuery.FindCountedCourses;
import com.fadeline.api.report.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

/** The courses behind every figure of the demo clinics. */
@DemoReportsTest
class DemoDrillDownTests {

	/** Figures that count each course once. */
	private static final Set<CountedFigure> OF_COURSES = EnumSet.of(CountedFigure.COURSES, CountedFigure.LOST,
			CountedFigure.OUTCOMES, CountedFigure.CLEARANCE, CountedFigure.COMPARED, CountedFigure.NOT_COMPARED,
			CountedFigure.TREATED, CountedFigure.FOLLOWED, CountedFigure.AFFECTED);

	@Autowired
	ReportedDemo demo;

	@Test
	void the_courses_behind_every_figure_add_up_to_it() {
		assertThat(new DrillDownFigures(this.demo, ReportScope.ALL).ofOverview()).allSatisfy(this::areBehind);
		assertThat(new DrillDownFigures(this.demo, this.demo.scopes.get(2)).all()).hasSizeGreaterThan(80)
			.allSatisfy(this::areBehind);
	}

	private void areBehind(FindCountedCourses query, long figure) {
		CountedCourses counted = this.demo.ask(query, CountedCourses.class);
		assertThat(counted.counted()).isEqualTo(figure);
		assertThat(counted.courses().total()).isLessThanOrEqualTo(figure);
		assertThat(counted.courses().items()).hasSize((int) Math.min(counted.courses().total(), 3))
			.isSortedAccordingTo(Comparator.comparing(CountedCourses.Course::openedOn).reversed());
		if (OF_COURSES.contains(query.figure())) {
			assertThat(counted.courses().total()).isEqualTo(figure);
		}
	}

}
