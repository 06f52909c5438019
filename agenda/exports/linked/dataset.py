"""The agenda as a set of data in the words of schema.org, for searches of open data."""

from agenda.exports.distributions import Distribution, distributions
from agenda.exports.licences import licence_address
from agenda.exports.linked.nodes import filled
from agenda.exports.linked.vocabulary import Node
from agenda.exports.publication import Publication, dataset_iri


def dataset_node(published: Publication) -> Node:
    """Describe the set of data and every file of it; who publishes it is whoever runs the site."""
    agenda, files = published.agenda, distributions(printed=published.printed)
    return filled(
        {
            "@type": "Dataset",
            "@id": dataset_iri(published),
            "identifier": dataset_iri(published),
            "url": published.root + published.guide,
            "name": agenda.title,
            "description": agenda.summary,
            "version": published.edition_id,
            "dateModified": published.generated_at,
            "inLanguage": agenda.language.value,
            "license": licence_address(agenda),
            "isAccessibleForFree": True,
            "publisher": {
                "@type": "Organization",
                "@id": published.iri(published.publisher.id),
                "name": published.publisher.name,
            },
            "distribution": [_download(published, file) for file in files],
        }
    )


def _download(published: Publication, file: Distribution) -> Node:
    address = published.file(file.name)
    kind = {"@type": "DataDownload", "name": file.title, "encodingFormat": file.media}
    return {**kind, "contentUrl": address}
