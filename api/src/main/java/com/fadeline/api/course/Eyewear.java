package com.fadeline.api.course;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;

/**
 * What the eyes were protected with during a laser sitting, as it is marked on goggles or
 * shields.
 *
 * @param opticalDensity how many powers of ten of the light it keeps away, such as 6
 * @param coversNm the wavelengths for which that holds
 */
public record Eyewear(@Nullable Double opticalDensity, List<Span> coversNm) {

	public Eyewear {
		coversNm = Lists.copy(coversNm);
	}

	/** Whether it protects from a wavelength in nanometres. */
	public boolean covers(int wavelengthNm) {
		return this.coversNm.stream().anyMatch((span) -> span.contains(wavelengthNm));
	}

	/** Wavelengths in nanometres, both ends included. */
	public record Span(int from, int to) {

		/** One wavelength in nanometres. */
		public static Span of(int wavelengthNm) {
			return new Span(wavelengthNm, wavelengthNm);
		}

		boolean contains(int wavelengthNm) {
			return wavelengthNm >= this.from && wavelengthNm <= this.to;
		}

		/** In words, such as 190–534 or 1064. */
		public String words() {
			return (this.from == this.to) ? String.valueOf(this.from) : "%d–%d".formatted(this.from, this.to);
		}

	}

}
