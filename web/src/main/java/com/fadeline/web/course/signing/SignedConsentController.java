package com.fadeline.web.course.signing;

import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the documents that a client signed on a device. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/courses/{course}/consents/signed/{file}")
@Tag(name = "Consents")
class SignedConsentController {

	private final QueryClient views;

	private final ConsentSigning signing;

	SignedConsentController(QueryClient views, ConsentSigning signing) {
		this.views = views;
		this.signing = signing;
	}

	@GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "Read a signed document",
			description = "What the client signed on a device, as PDF/A. Its id is `signature.document.fileId` of the consent.",
			responses = @ApiResponse(responseCode = "200", description = "The document",
					content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE,
							schema = @Schema(type = "string", format = "binary", description = "document"))))
	ResponseEntity<byte[]> readSignedConsent(@PathVariable CourseId course, @PathVariable FileId file) {
		return SignedConsentPages.pdf(this.signing.read(find(course), file));
	}

	@GetMapping("/verification")
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "Verify a signed document",
			description = "Reads its bytes again and compares them with the SHA-256 that was recorded with the signature.")
	Verification verifySignedConsent(@PathVariable CourseId course, @PathVariable FileId file) {
		return new Verification(this.signing.isIntact(find(course), file));
	}

	private CourseView find(CourseId course) {
		return this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
	}

	/**
	 * Response body of a verification.
	 *
	 * @param intact false if any byte has changed, or the document is gone
	 */
	record Verification(boolean intact) {
	}

}
