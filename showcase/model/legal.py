"""What programme.yml says for imprint, accessibility statement and privacy notice."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from showcase.model.field_types import ContentModel, Mail, PartialDate, PlainText, Text
from showcase.model.statements import PostalAddress


class AccessibilityStatement(ContentModel):
    """What the accessibility statement must say (Directive 2016/2102)."""

    status: Literal["fully", "partially", "not"] = Field("partially", description="How far the site conforms.")
    prepared_on: PartialDate | None = Field(None, description="When the statement was prepared.")
    reviewed_on: PartialDate | None = Field(None, description="When it was last reviewed.")
    method: Text | None = Field(None, examples=["Self-assessment"], description="How the site was assessed.")
    limitations: tuple[Text, ...] = Field(
        (), examples=["Some older papers cannot be read aloud."], description="What is not accessible, and why."
    )
    feedback_mail: Mail | None = Field(
        None,
        title="Mail for feedback",
        examples=["accessibility@example.org"],
        description="Role address for feedback.",
    )
    enforcement: Text | None = Field(
        None,
        title="Enforcement body",
        examples=["Enforcement body of the state, Sample City"],
        description="Enforcement body and its address.",
    )


class PrivacyNotice(ContentModel):
    """What the privacy notice must say."""

    controller: Text | None = Field(
        None,
        title="Who is responsible",
        examples=["Harbour Agency, Sample City"],
        description="Who is responsible, if not the owner of the imprint.",
    )
    officer_mail: Mail | None = Field(
        None,
        title="Mail of the data protection officer",
        examples=["privacy@example.org"],
        description="Role address of the data protection officer.",
    )
    hosting: Text | None = Field(
        None,
        examples=["The site lies on servers in the European Union."],
        description="Who hosts the site and what the server logs.",
    )
    authority: Text | None = Field(
        None,
        title="Supervisory authority",
        examples=["Data protection authority of the state"],
        description="Supervisory authority.",
    )


class Legal(ContentModel):
    """Imprint, accessibility statement and privacy notice."""

    kind: Literal["public_body", "company", "association", "demonstration"] = Field(
        title="Who publishes", description="Who publishes; a demonstration has a fixed wording and needs no body."
    )
    organisation: PlainText | None = Field(None, examples=["Harbour Agency"], description="Who publishes the site.")
    represented_by: Text | None = Field(
        None, examples=["The managing director"], description="Role that represents the organisation."
    )
    address: PostalAddress | None = Field(None, title="Postal address", description="Postal address.")
    mail: Mail | None = Field(None, description="Role mail address.")
    phone: PlainText | None = Field(
        None, title="Telephone", examples=["+49 000 000000"], description="Telephone of the office."
    )
    register_entry: PlainText | None = Field(
        None, examples=["Register of Sample City, number 123"], description="Register and number."
    )
    vat_id: PlainText | None = Field(None, title="VAT number", examples=["XX123456789"], description="VAT number.")
    supervisor: Text | None = Field(
        None, title="Supervising authority", examples=["Ministry of the Economy"], description="Supervising authority."
    )
    accessibility: AccessibilityStatement | None = Field(None, description="Accessibility statement.")
    privacy: PrivacyNotice | None = Field(None, description="Privacy notice.")
