package com.fadeline.web.audit;

import com.fadeline.api.audit.AccessQuery.FindAccesses;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.csv.CsvConverter;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnWebApplication
@Tag(name = "Audit", description = "Who viewed which records, and what administrators changed.")
class AccessController {

	private final AccessReader accesses;

	AccessController(AccessReader accesses) {
		this.accesses = accesses;
	}

	@GetMapping(path = "/api/clients/{client}/accesses",
			produces = { MediaType.APPLICATION_JSON_VALUE, CsvConverter.TEXT_CSV })
	@AllowedRoles(sending = FindAccesses.class)
	@Operation(summary = "Read who viewed a client's record",
			description = "Every view that was shown or refused, latest first, with links to the histories that list the changes; as CSV with `Accept: text/csv`. Administrators also see the names of the accounts. This view is logged too.")
	Accesses readAccesses(@PathVariable ClientId client, @RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "20") @Min(1) @Max(1000) int size) {
		return this.accesses.read(client, page, size);
	}

}
