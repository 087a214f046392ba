package com.fadeline.web.audit;

import java.util.Map;

import com.fadeline.api.client.ClientId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The read audit of a client as a page. */
@Controller
@ConditionalOnWebApplication
@Hidden
class AccessPages {

	private static final int SIZE = 50;

	private final AccessReader reader;

	AccessPages(AccessReader reader) {
		this.reader = reader;
	}

	@GetMapping("/clients/{client}/accesses")
	ModelAndView accesses(@PathVariable ClientId client, @RequestParam(defaultValue = "0") @PositiveOrZero int page) {
		return new ModelAndView("accesses", Map.of("client", client, "accesses", this.reader.read(client, page, SIZE)));
	}

}
