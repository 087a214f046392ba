package com.fadeline.web.course.overview;

import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the history of a course. */
@RestController
@RequestMapping("/api/courses/{course}/history")
@Tag(name = "Courses")
class HistoryController {

	private final QueryClient views;

	HistoryController(QueryClient views) {
		this.views = views;
	}

	@GetMapping
	@AllowedRoles(sending = FindCourseHistory.class)
	@Operation(summary = "Read a course's history",
			description = "Every event, oldest first, with author and time, in words and as data.")
	ResponseEntity<CourseHistory> readHistory(@PathVariable CourseId course,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.views.find(new FindCourseHistory(course), CourseHistory.class, after)
			.map((history) -> Responses.view(history, after))
			.orElseThrow(() -> new NoSuchViewException("course " + course, after));
	}

}
