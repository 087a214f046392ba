package com.fadeline.web.imports;

import java.io.IOException;
import java.io.InputStream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.limits.LimitedInput;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.rights.AllowedRoles;

@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Courses that began elsewhere or before Fadeline.")
class ImportController {

	private static final String EXAMPLE = """
			[{"id": "example-wrist", "source": {"site": "paper file", "year": 2016}, "method": "LASER",
			  "bodySite": "DISTAL_EXTREMITY", "location": "left wrist",
			  "assessment": {"colours": ["BLACK"], "pigment": "TATTOO_INK"}, "goal": "FULL_REMOVAL",
			  "sittings": [{"n": 1, "date": "2016-01-06"}, {"n": 2, "date": "2016-03", "fadingWords": "slight"}],
			  "totalSittings": 3}]""";

	private final HistoryImporter importer;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final ImportsProperties properties;

	private final RunningImports imports;

	ImportController(HistoryImporter importer, ClinicScope reach, CurrentRequester sender,
			ImportsProperties properties) {
		this.importer = importer;
		this.reach = reach;
		this.sender = sender;
		this.properties = properties;
		this.imports = new RunningImports(properties.atOnce());
	}

	@PostMapping(consumes = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE })
	@AllowedRoles(sending = { RegisterClient.class, OpenCourse.class, ImportHistory.class })
	@Operation(summary = "Import histories",
			description = """
					Each history becomes a client without a name, a course and its past sittings; what no field holds is kept as a note.
					The body is a JSON array of histories or one history per line. Good histories are taken even where others are damaged,
					and the answer accounts for each. They go to `clinicId`, else to your clinic. Importing the same again changes nothing and completes what was interrupted.
					A file has at most 10,000 histories and 32 MB; two files are taken at a time, and one of each account.""",
			requestBody = @RequestBody(required = true,
					content = {
							@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
									schema = @Schema(type = "array", description = "Histories"),
									examples = @ExampleObject(EXAMPLE)),
							@Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE,
									schema = @Schema(type = "string", description = "One history per line")) }))
	ImportReport importHistories(HttpServletRequest request, InputStream body,
			@RequestParam(required = false) @Nullable ClinicId clinicId) throws IOException {
		long most = this.properties.maxSize().toBytes();
		if (request.getContentLengthLong() > most) {
			throw ImportTooLargeException.ofFile(most);
		}
		ClinicId clinic = this.reach.clinic(clinicId).orElse(null);
		try (RunningImports.Running running = this.imports.begin(this.sender.current().userId())) {
			return this.importer.importSome(new LimitedInput(body, most, () -> ImportTooLargeException.ofFile(most)),
					clinic);
		}
		catch (UnreadableFileException ex) {
			throw new MalformedRequestException("body", String.valueOf(ex.getMessage()));
		}
	}

}
