package com.fadeline.web.clients;

import com.fadeline.api.client.ClientId;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A client's records as a page to read and to print. */
@Controller
@Hidden
class ClientExportPage {

	private final ClientExports exports;

	ClientExportPage(ClientExports exports) {
		this.exports = exports;
	}

	@GetMapping("/clients/{client}/export")
	String exportClient(@PathVariable ClientId client, Model model) {
		model.addAttribute("export", this.exports.of(client));
		return "client-export";
	}

}
