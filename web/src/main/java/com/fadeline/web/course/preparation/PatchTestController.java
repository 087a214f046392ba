package com.fadeline.web.course.preparation;

import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.web.course.CourseReader;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of patch tests and their readings. */
@RestController
@RequestMapping("/api/courses/{course}/patch-tests")
@Tag(name = "Patch tests", description = "Patch tests and their readings.")
class PatchTestController {

	private final CommandClient commands;

	private final CourseReader courses;

	private final Ids ids;

	PatchTestController(CommandClient commands, CourseReader courses, Ids ids) {
		this.commands = commands;
		this.courses = courses;
		this.ids = ids;
	}

	@PostMapping
	@AllowedRoles(sending = RecordPatchTest.class)
	@Operation(summary = "Record a patch test", description = "A patch test before the first laser sitting.")
	ResponseEntity<Responses.Created> recordPatchTest(@PathVariable CourseId course,
			@Valid @RequestBody PatchTestBody body, Precondition precondition) {
		PatchTestId patchTest = (body.id() == null) ? new PatchTestId(this.ids.next()) : body.id();
		return Responses.created(
				this.commands.send(new RecordPatchTest(course, body.patchTest(patchTest)), precondition),
				"/courses/{course}/patch-tests/{patchTest}", course, patchTest);
	}

	@GetMapping("/{patchTest}")
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "Read a patch test", description = "With its reading, if it has been read.")
	ResponseEntity<PatchTestView> readPatchTest(@PathVariable CourseId course, @PathVariable PatchTestId patchTest,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.courses.part(course, after, "patch test " + patchTest,
				(view) -> view.patchTests()
					.stream()
					.filter((test) -> test.patchTest().patchTestId().equals(patchTest))
					.findAny());
	}

	@PostMapping("/{patchTest}/reading")
	@AllowedRoles(sending = ReadPatchTest.class)
	@Operation(summary = "Record a patch test's reading", description = "The result, read at least 48 hours later.")
	ResponseEntity<Void> recordReading(@PathVariable CourseId course, @PathVariable PatchTestId patchTest,
			@Valid @RequestBody ReadingBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new ReadPatchTest(course, patchTest, body.reading()), precondition));
	}

	@PostMapping("/{patchTest}/retract")
	@AllowedRoles(sending = RetractPatchTest.class)
	@Operation(summary = "Withdraw a patch test",
			description = "It was recorded by mistake and no longer counts; needs a reason. "
					+ "With readAt, only the reading that was made then.")
	ResponseEntity<Void> retractPatchTest(@PathVariable CourseId course, @PathVariable PatchTestId patchTest,
			@Valid @RequestBody PatchTestRetractionBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new RetractPatchTest(course, patchTest, body.readAt(), body.reason()),
				precondition));
	}

}
