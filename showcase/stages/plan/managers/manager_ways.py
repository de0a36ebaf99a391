"""The ways to change a profile, step by step; only those that this site really has."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.mail_link import mail_link
from showcase.model.views.managers_views import GuidePicture, Way
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.parts import Parts

# Width and height of the pictures in theme/guide/, in pixels.
PICTURES = {
    "guide-edit-link.webp": (1200, 750),
    "guide-web-editor.svg": (1200, 750),
    "guide-form.webp": (1200, 750),
    "guide-table.svg": (1200, 750),
    "guide-check.webp": (1200, 750),
    "guide-mail.svg": (1200, 750),
}


def ways_to_change(parts: Parts) -> Iterator[Way]:
    """List the ways, the simplest first."""
    programme = parts.catalogue.programme
    if programme.repository and programme.browser_form:
        yield _form(parts)
    if programme.repository:
        yield _web_editor(parts)
    else:
        yield _mail(parts)
    yield _table(parts)
    if programme.repository:
        yield _own_computer(parts)


def programme_mail(parts: Parts) -> str:
    """Find the mail address that answers managers: of the programme's contact, its agency or its owner."""
    programme = parts.catalogue.programme
    named = (programme.contact, programme.agency, programme.owner)
    return next((body.mail for body in named if body and body.mail), "")


def _picture(name: str, alt: str, caption: str) -> GuidePicture:
    width, height = PICTURES[name]
    return GuidePicture(name, width, height, alt, caption)


def _web_editor(parts: Parts) -> Way:
    say = parts.words.say
    edit = say("Edit this page")
    return Way(
        id="web-editor",
        title=say("In your browser, in the file itself"),
        lead=say("For a date, a figure or a sentence. You need a free account where the files are kept."),
        steps=(
            say("Open your page on this site and choose “%(link)s” at its foot.", link=edit),
            say("Change what is wrong. Keep the spaces at the beginning of lines as they are."),
            say("Save it as a proposal. Nobody sees it on the site yet."),
            say("A check answers within minutes: it names the line, what is wrong, and what to write instead."),
            say("When the check is green, somebody of the programme publishes it."),
        ),
        pictures=(
            _picture(
                "guide-edit-link.webp",
                say("The foot of a profile. A frame marks the link “%(link)s”.", link=edit),
                say("Step 1: the link at the foot of every profile."),
            ),
            _picture(
                "guide-web-editor.svg",
                say("Drawing of an editor: the lines of a file, the line with the date of the review marked."),
                say("A drawing, not a screenshot: step 2, the file in the editor."),
            ),
        ),
        link=LinkView(parts.place.to("clusters"), parts.words.plain(say("Find your page"))),
    )


def _form(parts: Parts) -> Way:
    say = parts.words.say
    return Way(
        id="form",
        title=say("In a form, field by field"),
        lead=say("For those who would rather not see the file. The form knows every field and what fits into it."),
        steps=(
            say("Open the form and sign in with your account where the files are kept."),
            say("Choose your cluster in the list."),
            say("Fill in the fields; each says what belongs there. Texts have one field for each language."),
            say("Save. It becomes a proposal, and the same check looks at it."),
        ),
        pictures=(
            _picture(
                "guide-form.webp",
                say("The form with a profile in it: the name of the cluster, one field for each language."),
                say("Step 3: the form, with a field for each language."),
            ),
        ),
        link=LinkView(f"{parts.place.root}admin/", parts.words.plain(say("Open the form"))),
    )


def _table(parts: Parts) -> Way:
    say, mail = parts.words.say, programme_mail(parts)
    send = (
        say("Send it to %(mail)s. The programme takes it over and sends back what is unclear.", mail=mail)
        if mail
        else say("Send it to the programme. It takes the table over and sends back what is unclear.")
    )
    return Way(
        id="table",
        title=say("In a table, for many changes at once"),
        lead=say("For lists you keep anyway: members, figures, services. Any spreadsheet program will do."),
        steps=(
            say("Write one line for each cluster, and in the first line what each column is: name, website, members."),
            say("Leave empty what you do not know. Empty cells change nothing."),
            say("Save the table as a CSV file."),
            send,
        ),
        pictures=(
            _picture(
                "guide-table.svg",
                say("Drawing of a table: columns for name, website, members and year, one line for each cluster."),
                say("A drawing, not a screenshot: one line for each cluster."),
            ),
        ),
        link=_mail_link(mail, parts),
    )


def _own_computer(parts: Parts) -> Way:
    say = parts.words.say
    return Way(
        id="own-computer",
        title=say("On your own computer"),
        lead=say("For those who change much. Your editor completes the names of fields and marks slips as you type."),
        steps=(
            say("Get the repository, and open your file in an editor that knows YAML and JSON Schema."),
            say("The first line of the file tells the editor which fields there are; it offers them with examples."),
            say("Run the check. It shows each mistake in its line, with what to write instead."),
            say("See the page before anybody else does, then send your change as a proposal."),
        ),
        pictures=(
            _picture(
                "guide-check.webp",
                say(
                    "What the check says of two mistakes: the line of the file, the wrong word underlined, and a hint."
                ),
                say("Step 3: what the check says."),
            ),
        ),
        link=LinkView(_repository(parts), parts.words.plain(say("Open the repository"))),
        is_external=True,
    )


def _mail(parts: Parts) -> Way:
    say, mail = parts.words.say, programme_mail(parts)
    send = say("Send it to %(mail)s.", mail=mail) if mail else say("Send it to the programme.")
    return Way(
        id="mail",
        title=say("By mail, in your own words"),
        lead=say("The quickest way for one change. Nothing to install, no account."),
        steps=(
            say("Open your page on this site and copy its address."),
            say("Write down what is wrong, what is right, and where that can be checked."),
            send,
            say("The programme changes the page, and the date of your review with it."),
        ),
        pictures=(
            _picture(
                "guide-mail.svg",
                say("Drawing of a mail: the address of the page, what is wrong, what is right, and the source."),
                say("A drawing, not a screenshot: four lines are enough."),
            ),
        ),
        link=_mail_link(mail, parts),
    )


def _mail_link(mail: str, parts: Parts) -> LinkView | None:
    return LinkView(mail_link(mail), parts.words.plain(mail)) if mail else None


def _repository(parts: Parts) -> str:
    repository = parts.catalogue.programme.repository
    return repository.url if repository else ""
