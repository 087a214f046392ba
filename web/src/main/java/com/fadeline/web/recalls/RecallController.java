package com.fadeline.web.recalls;

import java.time.LocalDate;
import java.util.Map;

import com.fadeline.api.course.query.CourseQuery.FindRecalls;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.web.csv.CsvConverter;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Recalls", description = "Who was treated with a lot, a product or a device.")
class RecallController {

	private final QueryClient views;

	private final ClinicScope reach;

	RecallController(QueryClient views, ClinicScope reach) {
		this.views = views;
		this.reach = reach;
	}

	@GetMapping(path = "/api/recalls", produces = { MediaType.APPLICATION_JSON_VALUE, CsvConverter.TEXT_CSV })
	@AllowedRoles(sending = FindRecalls.class)
	@Operation(summary = "Find clients treated with a lot, product or device",
			description = "Sittings with a lot of the product or the needle, a product or a device, latest first, with the contact options of each client and all reactions since, in any course; give a lot, a product or a device. Only letters and digits are compared, ignoring case. As CSV with `Accept: text/csv`. The read audit lists every client shown.")
	Recall readRecall(@RequestParam(required = false) @Nullable @Size(max = 200) String lot,
			@RequestParam(required = false) @Nullable @Size(max = 200) String product,
			@RequestParam(required = false) @Nullable DeviceId deviceId,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable ClinicId clinicId,
			@RequestParam(defaultValue = "0") @PositiveOrZero @Max(1000) int page,
			@RequestParam(defaultValue = "200") @Min(1) @Max(1000) int size) {
		if (deviceId == null && (lot == null || lot.isBlank()) && (product == null || product.isBlank())) {
			throw new MalformedRequestException("lot", "is missing; name a lot, a product or a device");
		}
		if (from != null && to != null && to.isBefore(from)) {
			throw new MalformedRequestException("to", "'%s' is before 'from', which is '%s'".formatted(to, from));
		}
		return new Recall(this.views
			.ask(new FindRecalls(orNull(lot), orNull(product), deviceId, from, to, this.reach.clinics(clinicId), page,
					size), FindRecalls.Result.class)
			.sittings(), Map.of());
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
