package com.fadeline.web.recalls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.api.Page;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindRecalls;
import com.fadeline.api.course.query.RecalledSitting;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.csv.CsvConverter;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.names.Names;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page of treatments with a recalled product or device; managers see it
 * without names and links.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
class RecallPage {

	private static final int SIZE = 50;

	/** Sittings read at a time for the whole list as a file. */
	private static final int AT_A_TIME = 1000;

	private final QueryClient views;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final Names names;

	RecallPage(QueryClient views, ClinicScope reach, CurrentRequester sender, Names names) {
		this.views = views;
		this.reach = reach;
		this.sender = sender;
		this.names = names;
	}

	@GetMapping(RecallFilter.PATH)
	ModelAndView recalls(@RequestParam MultiValueMap<String, String> asked,
			@RequestParam(defaultValue = "0") int page) {
		Form form = Form.typed(asked);
		RecallFilter filter = RecallFilter.of(form);
		@Nullable Page<RecalledSitting> found = asked.isEmpty() ? null : form.submit(() -> {
			filter.refuseMistakes(form);
			return find(filter, Math.max(page, 0), SIZE);
		});
		boolean treats = Rights.of(FindCourse.class).contains(this.sender.current().role());
		ModelAndView shown = new ModelAndView("specialist/recalls", form.status());
		shown.addObject("form", form);
		shown.addObject("filter", filter);
		shown.addObject("found", found);
		shown.addObject("treats", treats);
		shown.addObject("devices", devices());
		shown.addObject("operators", (found == null) ? Map.of() : operators(found.items()));
		shown.addObject("clinics", this.names.clinics());
		shown.addObject("names", (found == null) ? Map.of() : names(found.items()));
		return shown;
	}

	/**
	 * Returns the whole list as a file, with the names of clients for roles that may read
	 * them.
	 */
	@GetMapping(RecallFilter.CSV)
	ResponseEntity<Recall> download(@RequestParam MultiValueMap<String, String> asked) {
		Form form = Form.typed(asked);
		RecallFilter filter = RecallFilter.of(form);
		if (form.isMistaken() || filter.isOfNothing()) {
			throw new MalformedRequestException(List.of(new FieldMistake("lot",
					"is missing or wrong, or what is beside it; name a lot, a product or a device")));
		}
		List<RecalledSitting> all = new ArrayList<>();
		Page<RecalledSitting> page;
		int number = 0;
		do {
			page = find(filter, number++, AT_A_TIME);
			all.addAll(page.items());
		}
		while (page.items().size() == AT_A_TIME);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(CsvConverter.TEXT_CSV))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("fadeline-recall.csv").build().toString())
			.body(new Recall(new Page<>(all, 0, Math.max(all.size(), 1), all.size()), names(all)));
	}

	private Page<RecalledSitting> find(RecallFilter filter, int page, int size) {
		return this.views
			.ask(new FindRecalls(filter.lot(), filter.product(), filter.deviceId(), filter.from(), filter.to(),
					this.reach.clinics(null), page, size), FindRecalls.Result.class)
			.sittings();
	}

	/** Returns the names of the devices of all clinics of the requester. */
	private Map<DeviceId, String> devices() {
		Map<DeviceId, String> devices = new HashMap<>();
		this.names.clinics().keySet().forEach((clinic) -> devices.putAll(this.names.devices(clinic)));
		return devices.entrySet()
			.stream()
			.sorted(Map.Entry.<DeviceId, String>comparingByValue(String.CASE_INSENSITIVE_ORDER)
				.thenComparing((device) -> device.getKey().value(), UUID::compareTo))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
	}

	private Map<OperatorId, String> operators(List<RecalledSitting> sittings) {
		Map<OperatorId, String> operators = new HashMap<>();
		sittings.stream()
			.map(RecalledSitting::clinicId)
			.distinct()
			.forEach((clinic) -> operators.putAll(this.names.operators(clinic)));
		return operators;
	}

	private Map<ClientId, String> names(List<RecalledSitting> sittings) {
		return this.names.clients(sittings.stream().map(RecalledSitting::clientId).collect(Collectors.toSet()));
	}

}
