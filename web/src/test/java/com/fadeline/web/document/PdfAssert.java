package com.fadeline.web.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;

/** Assertions about a PDF, by veraPDF and PDFBox. */
public final class PdfAssert {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfAssert() {
	}

	/** Asserts that it is PDF/A-2b with tagged text in a language; returns its text. */
	public static String textOfArchivable(byte[] pdf, Locale language) {
		assertThat(violations(pdf)).isEmpty();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.getLanguage());
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			PDFTextStripper text = new PDFTextStripper();
			text.setSortByPosition(true);
			return text.getText(document);
		}
		catch (IOException ex) {
			throw new AssertionError("not a PDF", ex);
		}
	}

	/** Returns the pictures in it, page by page. */
	public static List<BufferedImage> pictures(byte[] pdf) {
		List<BufferedImage> pictures = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getXObjectNames()) {
					if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
						pictures.add(picture.getImage());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new AssertionError("not a PDF", ex);
		}
		return pictures;
	}

	private static List<String> violations(byte[] pdf) {
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
			return validator.validate(parser)
				.getTestAssertions()
				.stream()
				.map((it) -> it.getRuleId().getClause() + ": " + it.getMessage())
				.distinct()
				.toList();
		}
		catch (VeraPDFException | IOException ex) {
			throw new AssertionError("not a PDF", ex);
		}
	}

}
