package com.fadeline.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.report.CountedCourses;
import com.fadeline.api.report.ReportQuery.FindCountedCourses;
import com.fadeline.query.report.facts.ReportFacts;

/**
 * Builder of the list of courses behind a figure. It counts each course again as the
 * figure did, so that the list adds up to the figure. It reads all courses that may be
 * counted, in batches.
 */
final class DrillDownBuilder {

	private final CountableCourses courses;

	DrillDownBuilder(CountableCourses courses) {
		this.courses = courses;
	}

	CountedCourses build(FindCountedCourses query) {
		FigureContribution wanted = new FigureContribution(query);
		Listed listed = new Listed(query, wanted);
		this.courses.each(query.scope(), wanted.onTheDayOfOpening(), listed::count);
		Map<UUID, String> references = this.courses
			.references(listed.page.stream().map((course) -> course.courseId().value()).toList());
		List<CountedCourses.Course> page = listed.page.stream()
			.map((course) -> course.referred(references.get(course.courseId().value())))
			.toList();
		return new CountedCourses(listed.figure, new Page<>(page, query.page(), query.size(), listed.courses));
	}

	/** Mutable list of a page, and of how much there is on all. */
	private static final class Listed {

		private final FigureContribution wanted;

		private final long first;

		private final int size;

		private final List<CountedCourses.Course> page = new ArrayList<>();

		private long courses;

		private long figure;

		Listed(FindCountedCourses query, FigureContribution wanted) {
			this.wanted = wanted;
			this.first = (long) query.page() * query.size();
			this.size = query.size();
		}

		void count(UUID id, ReportFacts facts) {
			long counted = this.wanted.in(facts);
			if (counted > 0) {
				if (this.courses >= this.first && this.page.size() < this.size) {
					this.page.add(FigureContribution.told(id, facts, counted));
				}
				this.courses++;
				this.figure += counted;
			}
		}

	}

}
