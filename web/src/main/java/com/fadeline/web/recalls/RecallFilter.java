package com.fadeline.web.recalls;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.id.DeviceId;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Filter of the recall page, contained in its addresses.
 *
 * @param lot of the product or of the needle; null for any, likewise the other fields
 */
record RecallFilter(@Nullable String lot, @Nullable String product, @Nullable DeviceId deviceId,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	static final String PATH = "/recalls";

	static final String CSV = PATH + ".csv";

	private static final int LONGEST = 200;

	/**
	 * Reads the filter from a form; what cannot be read becomes a mistake of the form.
	 */
	static RecallFilter of(Form form) {
		String lot = form.tried(() -> form.text("lot", LONGEST));
		String product = form.tried(() -> form.text("product", LONGEST));
		UUID device = form.tried(() -> form.id("deviceId"));
		LocalDate from = form.tried(() -> form.day("from"));
		LocalDate to = form.tried(() -> form.day("to"));
		if (from != null && to != null && to.isBefore(from)) {
			form.tried(() -> {
				throw form.mistake("to", "order");
			});
		}
		return new RecallFilter(lot, product, (device == null) ? null : new DeviceId(device), from, to);
	}

	/** Returns whether the filter names nothing that could be recalled. */
	boolean isOfNothing() {
		return this.lot == null && this.product == null && this.deviceId == null;
	}

	void refuseMistakes(Form form) {
		if (isOfNothing()) {
			form.tried(() -> {
				throw form.mistake("lot", "recall");
			});
		}
		form.refuseMistakes();
	}

	/** Returns the address of a page of the list, from 0. */
	public String address(int page) {
		UriComponentsBuilder address = with(PATH);
		if (page > 0) {
			address.queryParam("page", page);
		}
		return encoded(address);
	}

	/** Returns the address of the whole list as CSV. */
	public String csv() {
		return encoded(with(CSV));
	}

	private UriComponentsBuilder with(String path) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		add(address, "lot", this.lot);
		add(address, "product", this.product);
		add(address, "deviceId", this.deviceId);
		add(address, "from", this.from);
		add(address, "to", this.to);
		return address;
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	private static String encoded(UriComponentsBuilder address) {
		return address.encode(StandardCharsets.UTF_8).build().toUriString();
	}

}
