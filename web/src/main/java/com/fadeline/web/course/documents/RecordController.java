package com.fadeline.web.course.documents;

import java.util.Set;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the treatment record of a course. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/courses/{course}/record")
@Tag(name = "Courses")
class RecordController {

	private final RecordDocument record;

	RecordController(RecordDocument record) {
		this.record = record;
	}

	@GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
	@AllowedRoles({ ADMIN, SPECIALIST })
	@Operation(summary = "Read the treatment record of a course",
			description = "As PDF/A-2b with tagged text, in the language of the request: all that is on record, with the photos in `photos` as far as they may be shown, and with every entry if `history` is true.",
			responses = @ApiResponse(responseCode = "200", description = "The document",
					content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE,
							schema = @Schema(type = "string", format = "binary", description = "PDF"))))
	ResponseEntity<byte[]> readRecord(@PathVariable CourseId course,
			@RequestParam(defaultValue = "") @Size(max = RecordDocument.MOST_PHOTOS) Set<PhotoId> photos,
			@RequestParam(defaultValue = "true") boolean history, @AuthenticationPrincipal @Nullable SignedIn who) {
		return this.record.answer(course, photos, history, (who == null) ? "" : who.displayName());
	}

}
