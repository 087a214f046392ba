package com.fadeline.web.clients;

import java.util.stream.Collectors;

import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.clinics.Device;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.audit.ClientAccessReader;
import com.fadeline.web.course.overview.HistoryLine;
import com.fadeline.web.names.Names;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page of a client's records, to read and to print. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class ClientExportPage {

	/** Greatest number of accesses on the page; the JSON export has more of them. */
	private static final int ACCESSES = 500;

	private final ClientExports exports;

	private final ClientAccessReader accesses;

	private final Names names;

	private final ClinicRegister clinics;

	ClientExportPage(ClientExports exports, ClientAccessReader accesses, Names names, ClinicRegister clinics) {
		this.exports = exports;
		this.accesses = accesses;
		this.names = names;
		this.clinics = clinics;
	}

	@GetMapping("/clients/{client}/export")
	String exportClient(@PathVariable ClientId client, Model model) {
		ClientExport export = this.exports.of(client, LocaleContextHolder.getLocale());
		model.addAttribute("export", export);
		ClinicId clinic = export.client().clinicId();
		model.addAttribute("clinic",
				this.clinics.clinic(clinic, Requester.SYSTEM).map((known) -> known.details().name()).orElse(""));
		model.addAttribute("operators", this.names.operators(clinic));
		model.addAttribute("devices",
				this.clinics.devices(clinic, Requester.SYSTEM)
					.stream()
					.collect(Collectors.toMap(Device::deviceId, (device) -> device.details().name())));
		model.addAttribute("lines",
				export.courses()
					.stream()
					.collect(Collectors.toMap((course) -> course.course().courseId(),
							(course) -> HistoryLine.of(course.history()))));
		if (export.accesses() != null) {
			model.addAttribute("accesses", this.accesses.read(client, export.client().clinicId(), 0, ACCESSES));
		}
		return "client-export";
	}

}
